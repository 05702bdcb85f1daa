package io.stoa.literature;

import io.stoa.core.error.Message;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifierValidator;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ValidWorkIdentifier}. */
public class ValidWorkIdentifierValidator implements ConstraintValidator<ValidWorkIdentifier, WorkIdentifier> {

    /** For the validation provider. */
    public ValidWorkIdentifierValidator() {}

    @Override
    public boolean isValid(@Nullable WorkIdentifier identifier, ConstraintValidatorContext context) {
        if (identifier == null || identifier.type() == null || identifier.value() == null) {
            return true;
        }
        IdentifierScheme scheme = identifier.type().scheme();
        Message refusal = scheme == null ? null : scheme.check(identifier.value());
        if (refusal != null) {
            ValidIdentifierValidator.explain(refusal, context);
        }
        return refusal == null;
    }
}
