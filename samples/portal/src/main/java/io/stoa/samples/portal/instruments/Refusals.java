package io.stoa.samples.portal.instruments;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.samples.portal.web.Show;
import io.stoa.samples.portal.web.TypedFields;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Explains what Stoa refuses in the place where it was asked: the page comes back with the reasons above its form. What the
 * caller may not do or see goes on to the pages that tell so.
 */
@Component
class Refusals {

    private final Times times;

    Refusals(Times times) {
        this.times = times;
    }

    /** Something that is tried. */
    @FunctionalInterface
    interface Attempt {
        void run();
    }

    /**
     * Tries something and leads back to a page, which says that it was done, or why not.
     *
     * @param flash what the next page shows
     * @param done the message for the case that it goes well
     * @param page the page
     * @param attempt what is tried
     * @return the redirection
     */
    String attempt(RedirectAttributes flash, String done, String page, Attempt attempt) {
        List<String> reasons = reasons(attempt);
        if (reasons.isEmpty()) {
            flash.addFlashAttribute("done", done);
        } else {
            flash.addFlashAttribute("reasons", reasons);
            TypedFields.keep(flash);
        }
        return "redirect:" + page;
    }

    /**
     * Tries something.
     *
     * @param attempt what is tried
     * @return why it was refused; empty if it went well
     */
    List<String> reasons(Attempt attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (RuleViolationException | ConflictException | UnreadableInputException refusal) {
            return of(refusal);
        } catch (ConstraintViolationException invalid) {
            return of(invalid);
        }
    }

    /** The reasons of a refusal in the reader's language. */
    List<String> of(StoaException refusal) {
        Locale locale = LocaleContextHolder.getLocale();
        return refusal instanceof RuleViolationException broken
                ? broken.violations().stream()
                        .map(each -> times.plain(each.text(locale), Show.ZONE))
                        .toList()
                : List.of(times.plain(refusal.message(locale), Show.ZONE));
    }

    /** The reasons of a refused form. */
    List<String> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(Refusals::text)
                .sorted()
                .distinct()
                .toList();
    }

    /** What is wrong with a value, with the value. */
    static String text(ConstraintViolation<?> violation) {
        return value(violation.getInvalidValue()) + violation.getMessage();
    }

    private static String value(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number
                ? "“" + shortened(value.toString()) + "”: "
                : "";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
