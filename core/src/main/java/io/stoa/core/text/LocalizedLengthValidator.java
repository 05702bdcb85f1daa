package io.stoa.core.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link LocalizedLength} and reports each language that is too long. */
public class LocalizedLengthValidator implements ConstraintValidator<LocalizedLength, LocalizedText> {

    private int max;

    /** For the validation provider. */
    public LocalizedLengthValidator() {}

    @Override
    public void initialize(LocalizedLength constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
        boolean valid = true;
        if (text != null) {
            for (Map.Entry<String, String> entry : text.texts().entrySet()) {
                if (entry.getValue().length() > max) {
                    valid = false;
                    report(entry.getKey(), entry.getValue().length(), context);
                }
            }
        }
        return valid;
    }

    private static void report(String language, int length, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("language", language)
                .addMessageParameter("actual", length)
                .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addConstraintViolation();
    }
}
