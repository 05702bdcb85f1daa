package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the user must be trained for 培训资质. It must be valid for the whole booking, not only at its start. Several of
 * these rules ask for several qualifications.
 *
 * @param kind the kind of qualification, such as {@code SEM-self-service}
 */
public record Qualification(@NotBlank @Size(max = 60) String kind) implements BookingRule {

    @Override
    public RuleCode code() {
        return RuleCode.QUALIFICATION;
    }
}
