package io.stoa.experts.conflict;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotOff}. */
public class NotOffValidator implements ConstraintValidator<NotOff, Effect> {

    /** For the validation provider. */
    public NotOffValidator() {}

    @Override
    public boolean isValid(@Nullable Effect effect, ConstraintValidatorContext context) {
        return effect != Effect.OFF;
    }
}
