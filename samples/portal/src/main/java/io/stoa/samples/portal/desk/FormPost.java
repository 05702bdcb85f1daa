package io.stoa.samples.portal.desk;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.StoaException;
import io.stoa.samples.portal.web.Reasons;
import io.stoa.samples.portal.web.TypedFields;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does what a form asks for and goes back to a page, with the good news or with the reasons against it and what was typed.
 */
public final class FormPost {

    /** The flash attribute with the reasons, which {@code desk/parts :: refusals} shows. */
    public static final String REASONS = "reasons";

    private FormPost() {}

    /**
     * Does it and goes to a page, whatever comes of it. Those who may not, and things that are not there, get the pages that
     * the portal has for that.
     *
     * @param page the page
     * @param done the key of the message that it is done
     * @param flash carries the message over
     * @param work what is to be done
     * @return the redirection
     */
    public static String to(String page, String done, RedirectAttributes flash, Runnable work) {
        return to(page, done, flash, () -> {
            work.run();
            return page;
        });
    }

    /**
     * Does it and goes to the page that comes of it, or back.
     *
     * @param back where the form stands
     * @param done the key of the message that it is done
     * @param flash carries the message over
     * @param work what is to be done; gives the page to go to
     * @return the redirection
     */
    public static String to(String back, String done, RedirectAttributes flash, Supplier<String> work) {
        try {
            String page = work.get();
            flash.addFlashAttribute("done", done);
            return "redirect:" + page;
        } catch (AccessDeniedException | NotFoundException | DatabaseUnavailableException refusal) {
            throw refusal;
        } catch (StoaException refusal) {
            return back(back, flash, Reasons.of(refusal, LocaleContextHolder.getLocale()));
        } catch (ConstraintViolationException invalid) {
            return back(back, flash, Reasons.of(invalid));
        }
    }

    /**
     * A field that a step can't do without; browsers ask for it themselves.
     *
     * @param value what came
     * @param field the field's name
     * @param <T> its type
     * @return the value
     * @throws ResponseStatusException as a bad request if nothing came
     */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, field);
        }
        return value;
    }

    /**
     * Answers a form with a file, or goes back. What is not there is told on the page too, since the form names it.
     *
     * @param back where the form stands
     * @param flash carries the reasons over
     * @param work what gives the file
     * @return the file, or the redirection
     */
    public static Object file(String back, RedirectAttributes flash, Supplier<ResponseEntity<?>> work) {
        try {
            return work.get();
        } catch (AccessDeniedException | DatabaseUnavailableException refusal) {
            throw refusal;
        } catch (StoaException refusal) {
            return back(back, flash, Reasons.of(refusal, LocaleContextHolder.getLocale()));
        } catch (ConstraintViolationException invalid) {
            return back(back, flash, Reasons.of(invalid));
        }
    }

    private static String back(String page, RedirectAttributes flash, List<String> reasons) {
        TypedFields.keep(flash);
        flash.addFlashAttribute(REASONS, reasons);
        return "redirect:" + page;
    }
}
