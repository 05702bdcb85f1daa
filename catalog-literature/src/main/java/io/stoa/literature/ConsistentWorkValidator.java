package io.stoa.literature;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentWork} and reports each rule at the property that breaks it. */
public class ConsistentWorkValidator implements ConstraintValidator<ConsistentWork, WorkDraft> {

    /** For the validation provider. */
    public ConsistentWorkValidator() {}

    @Override
    public boolean isValid(@Nullable WorkDraft draft, ConstraintValidatorContext context) {
        if (draft == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean names = contributorsHaveNames(draft.contributors(), context);
        boolean dates = dateExists(draft.imprint().issued(), context);
        boolean terms = termsSaySomething(draft.terms(), context);
        return names && dates && terms;
    }

    private static boolean contributorsHaveNames(List<Contributor> contributors, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < contributors.size(); i++) {
            String rule = brokenRule(contributors.get(i));
            if (rule != null) {
                valid = false;
                at(
                        "contributors",
                        i,
                        context.buildConstraintViolationWithTemplate(
                                "{io.stoa.literature.ConsistentWork." + rule + ".message}"));
            }
        }
        return valid;
    }

    private static @Nullable String brokenRule(Contributor contributor) {
        boolean divided = contributor.family() != null || contributor.given() != null;
        if (isBlank(contributor.name()) && isBlank(contributor.family()) && isBlank(contributor.given())) {
            return "noName";
        }
        if (divided && contributor.name() != null) {
            return "twoNames";
        }
        return contributor.corporate() && (divided || contributor.orcid() != null) ? "bodyAsPerson" : null;
    }

    private static boolean dateExists(@Nullable IssueDate date, ConstraintValidatorContext context) {
        Integer day = date == null ? null : date.day();
        Integer month = date == null ? null : date.month();
        if (date == null || day == null || (month != null && existsDay(date.year(), month, day))) {
            return true;
        }
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("date", date)
                .buildConstraintViolationWithTemplate("{io.stoa.literature.ConsistentWork.date.message}")
                .addPropertyNode("imprint")
                .addPropertyNode("issued")
                .addConstraintViolation();
        return false;
    }

    /** Bounds of month and day are constraints of their own. */
    private static boolean existsDay(int year, int month, int day) {
        return month < 1 || month > 12 || YearMonth.of(year, month).isValidDay(day);
    }

    private static boolean termsSaySomething(List<SubjectTerm> terms, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < terms.size(); i++) {
            if (isBlank(terms.get(i).code()) && isBlank(terms.get(i).term())) {
                valid = false;
                at(
                        "terms",
                        i,
                        context.buildConstraintViolationWithTemplate(
                                "{io.stoa.literature.ConsistentWork.term.message}"));
            }
        }
        return valid;
    }

    private static void at(String list, int index, ConstraintViolationBuilder violation) {
        violation
                .addPropertyNode(list)
                .addPropertyNode(null)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
