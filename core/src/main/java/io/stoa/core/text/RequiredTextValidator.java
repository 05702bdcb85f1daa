package io.stoa.core.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link RequiredText} and names the languages that are missing. */
public class RequiredTextValidator implements ConstraintValidator<RequiredText, LocalizedText> {

    private Set<String> languages = Set.of();

    /** For the validation provider. */
    public RequiredTextValidator() {}

    @Override
    public void initialize(RequiredText constraint) {
        languages = Set.of(constraint.languages());
    }

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
        if (text == null) {
            return false;
        }
        Set<String> missing = text.missing(languages);
        if (missing.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("missing", String.join(", ", missing))
                .buildConstraintViolationWithTemplate("{io.stoa.core.text.RequiredText.languages.message}")
                .addConstraintViolation();
        return false;
    }
}
