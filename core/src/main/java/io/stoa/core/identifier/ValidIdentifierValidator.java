package io.stoa.core.identifier;

import io.stoa.core.error.Message;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Formattable;
import java.util.Formatter;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks a text and hands the reason to the validator, which puts it into words once it knows the language.
 * Public only because validators make their own instances.
 */
public final class ValidIdentifierValidator implements ConstraintValidator<ValidIdentifier, CharSequence> {

    private IdentifierScheme scheme = IdentifierScheme.URL;

    /** For the validator. */
    public ValidIdentifierValidator() {}

    @Override
    public void initialize(ValidIdentifier constraint) {
        scheme = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        Message refusal = text == null ? null : scheme.check(text);
        if (refusal == null) {
            return true;
        }
        explain(refusal, context);
        return false;
    }

    /**
     * Gives a refusal to the message of a constraint whose template is {@code ${formatter.format('%s', reason)}}; for
     * constraints of other types that hold identifiers.
     *
     * @param refusal what {@link IdentifierScheme#check} says
     * @param context the constraint's context
     */
    public static void explain(Message refusal, ConstraintValidatorContext context) {
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addExpressionVariable("reason", new Reason(refusal))
                .withDynamicPayload(refusal);
    }

    /**
     * The template asks the validator's formatter for this, which knows the language; the text never becomes part of a
     * template, so nothing in it is ever evaluated.
     */
    record Reason(Message message) implements Formattable {

        @Override
        public void formatTo(Formatter formatter, int flags, int width, int precision) {
            formatter.format("%s", message.text(formatter.locale()));
        }

        @Override
        public String toString() {
            return message.toString();
        }
    }
}
