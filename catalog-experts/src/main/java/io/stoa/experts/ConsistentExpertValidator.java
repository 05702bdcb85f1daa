package io.stoa.experts;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentExpert} and reports each time at its place. */
public class ConsistentExpertValidator implements ConstraintValidator<ConsistentExpert, ExpertDraft> {

    /** For the validation provider. */
    public ConsistentExpertValidator() {}

    @Override
    public boolean isValid(@Nullable ExpertDraft draft, ConstraintValidatorContext context) {
        if (draft == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean employments = inOrder("employments", draft.employments(), Employment::from, Employment::until, context);
        boolean absences = inOrder("absences", draft.absences(), Absence::from, Absence::until, context);
        boolean consents = inOrder("consents", draft.consents(), Consent::given, Consent::until, context);
        return employments && absences && consents;
    }

    private static <T> boolean inOrder(
            String list,
            List<T> times,
            Function<T, @Nullable LocalDate> from,
            Function<T, @Nullable LocalDate> until,
            ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < times.size(); i++) {
            LocalDate first = from.apply(times.get(i));
            LocalDate last = until.apply(times.get(i));
            if (first != null && last != null && last.isBefore(first)) {
                valid = false;
                context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("from", first)
                        .addMessageParameter("until", last)
                        .buildConstraintViolationWithTemplate("{io.stoa.experts.ConsistentExpert.time.message}")
                        .addPropertyNode(list)
                        .addPropertyNode("until")
                        .inIterable()
                        .atIndex(i)
                        .addConstraintViolation();
            }
        }
        return valid;
    }
}
