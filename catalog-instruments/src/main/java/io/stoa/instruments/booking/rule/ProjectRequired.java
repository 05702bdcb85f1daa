package io.stoa.instruments.booking.rule;

/**
 * A project must be named 须填课题, which is open to the user and active over the whole booking.
 */
public record ProjectRequired() implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.PROJECT;
    }
}
