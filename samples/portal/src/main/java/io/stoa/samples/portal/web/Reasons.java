package io.stoa.samples.portal.web;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;

/** Why something was refused, as sentences for the one who asked. */
public final class Reasons {

    private Reasons() {}

    /**
     * The reasons of a refusal; of several broken rules each one.
     *
     * @param refusal what Stoa has thrown
     * @param locale the reader's language
     * @return one sentence at least
     */
    public static List<String> of(StoaException refusal, Locale locale) {
        return refusal instanceof RuleViolationException broken
                ? broken.violations().stream()
                        .map(violation -> violation.text(locale))
                        .toList()
                : List.of(refusal.message(locale));
    }

    /**
     * What is wrong with a draft, each sentence once.
     *
     * @param invalid what the validation has found
     * @return one sentence at least
     */
    public static List<String> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .distinct()
                .toList();
    }
}
