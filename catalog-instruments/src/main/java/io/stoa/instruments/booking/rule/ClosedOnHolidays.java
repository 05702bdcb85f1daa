package io.stoa.instruments.booking.rule;

/**
 * Closed on days on which nobody works 节假日不开放. Make-up working days are open.
 */
public record ClosedOnHolidays() implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.HOLIDAY;
    }
}
