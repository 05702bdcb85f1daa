package io.stoa.literature;

import io.stoa.core.error.Message;
import io.stoa.core.identifier.IdentifierScheme;
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
        boolean identifiers = identifiersAreValid(draft.identifiers(), null, context);
        Host host = draft.host();
        boolean hosts = host == null || identifiersAreValid(host.identifiers(), "host", context);
        boolean names = contributorsHaveNames(draft.contributors(), context);
        boolean dates = dateExists(draft.imprint().issued(), context);
        boolean terms = termsSaySomething(draft.terms(), context);
        return identifiers && hosts && names && dates && terms;
    }

    private static boolean identifiersAreValid(
            List<WorkIdentifier> identifiers, @Nullable String parent, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < identifiers.size(); i++) {
            WorkIdentifier identifier = identifiers.get(i);
            Message problem = problem(identifier);
            if (problem != null) {
                valid = false;
                ConstraintViolationBuilder violation = context.unwrap(HibernateConstraintValidatorContext.class)
                        .addMessageParameter("problem", problem)
                        .buildConstraintViolationWithTemplate("{io.stoa.literature.ConsistentWork.identifier.message}");
                at(violation, parent, "identifiers", i);
            }
        }
        return valid;
    }

    private static @Nullable Message problem(WorkIdentifier identifier) {
        IdentifierScheme scheme =
                identifier.type() == null ? null : identifier.type().scheme();
        return scheme == null || identifier.value() == null ? null : scheme.check(identifier.value());
    }

    private static boolean contributorsHaveNames(List<Contributor> contributors, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < contributors.size(); i++) {
            String rule = brokenRule(contributors.get(i));
            if (rule != null) {
                valid = false;
                at(
                        context.buildConstraintViolationWithTemplate(
                                "{io.stoa.literature.ConsistentWork." + rule + ".message}"),
                        null,
                        "contributors",
                        i);
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
                        context.buildConstraintViolationWithTemplate(
                                "{io.stoa.literature.ConsistentWork.term.message}"),
                        null,
                        "terms",
                        i);
            }
        }
        return valid;
    }

    private static void at(ConstraintViolationBuilder violation, @Nullable String parent, String list, int index) {
        if (parent == null) {
            violation
                    .addPropertyNode(list)
                    .addPropertyNode(null)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        } else {
            violation
                    .addPropertyNode(parent)
                    .addPropertyNode(list)
                    .addPropertyNode(null)
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
