package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Who waits for a slot to come free 候补. Without this rule {@link #DEFAULT} holds.
 *
 * @param length how many may wait, 0 for none, at most 500
 * @param offer how long a free slot is held for the one to whom it is offered
 */
public record WaitingList(
        @Min(0) @Max(500) int length,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7)
        Duration offer) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.WAITING_LIST;
    }

    /** Twenty may wait, and offers hold for half an hour. */
    public static final WaitingList DEFAULT = new WaitingList(20, Duration.ofMinutes(30));
}
