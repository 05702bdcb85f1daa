package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How short a booking may be 最短时长, in elapsed time.
 *
 * @param length the least length, above zero
 */
public record MinLength(@NotNull @DurationMin(minutes = 1) Duration length) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.MIN_LENGTH;
    }
}
