package io.stoa.programmes;

import io.stoa.programmes.eligibility.Bounds;
import io.stoa.programmes.eligibility.EligibilityRule;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentTerms} and reports each contradiction at its place. */
public class ConsistentTermsValidator implements ConstraintValidator<ConsistentTerms, CallTerms> {

    private static final String PREFIX = "{io.stoa.programmes.ConsistentTerms.";

    /** For the validation provider. */
    public ConsistentTermsValidator() {}

    @Override
    public boolean isValid(@Nullable CallTerms terms, ConstraintValidatorContext context) {
        if (terms == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        Problems problems = new Problems(context);
        checkDates(terms, problems);
        problems.unique("themes", terms.themes(), Theme::code);
        problems.unique("form", terms.form(), FormSection::code);
        problems.unique("form", terms.fields(), FormField::code);
        problems.unique("attachments", terms.attachments(), AttachmentKind::code);
        if (terms.budget() != null) {
            problems.unique("budget", terms.budget().categories(), BudgetCategory::code);
        }
        terms.fields().forEach(field -> checkField(field, problems));
        for (AttachmentKind kind : terms.attachments()) {
            problems.ordered("attachments", kind.code(), kind.least(), kind.most());
        }
        for (EligibilityRule rule : terms.eligibility()) {
            if (rule instanceof Bounds bounds) {
                problems.ordered("eligibility", bounds.getClass().getSimpleName(), bounds.low(), bounds.high());
            }
        }
        return problems.none();
    }

    private static void checkDates(CallTerms terms, Problems problems) {
        if (terms.opensAt() != null
                && terms.closesAt() != null
                && !terms.closesAt().isAfter(terms.opensAt())) {
            problems.add("closesAt", "dates", "opens", terms.opensAt(), "closes", terms.closesAt());
        }
        if (terms.budget() != null) {
            problems.ordered(
                    "budget",
                    "lastYear",
                    terms.budget().firstYear(),
                    terms.budget().lastYear());
        }
    }

    private static void checkField(FormField field, Problems problems) {
        problems.ordered("form", field.code(), field.least(), field.most());
        problems.unique("form", field.options(), FieldOption::code);
        boolean choice = field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES;
        if (choice == field.options().isEmpty()) {
            problems.add("form", choice ? "options-missing" : "options-unused", "code", field.code(), "limit", "–");
        }
    }

    /** Collects what contradicts. */
    private static final class Problems {

        private final ConstraintValidatorContext context;
        private boolean found;

        Problems(ConstraintValidatorContext context) {
            this.context = context;
        }

        <T> void unique(String property, List<T> parts, Function<T, @Nullable String> code) {
            Set<String> seen = new HashSet<>();
            for (T part : parts) {
                String value = code.apply(part);
                if (value != null && !seen.add(value)) {
                    add(property, "twice", "code", value, "limit", 1);
                }
            }
        }

        <N extends Comparable<N>> void ordered(String property, String code, @Nullable N low, @Nullable N high) {
            if (low != null && high != null && low.compareTo(high) > 0) {
                add(property, "bounds", "low", code + ": " + low, "high", high);
            }
        }

        void add(String property, String rule, String first, Object firstValue, String second, Object secondValue) {
            found = true;
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .addMessageParameter(first, firstValue)
                    .addMessageParameter(second, secondValue)
                    .buildConstraintViolationWithTemplate(PREFIX + rule + ".message}")
                    .addPropertyNode(property)
                    .addConstraintViolation();
        }

        boolean none() {
            return !found;
        }
    }
}
