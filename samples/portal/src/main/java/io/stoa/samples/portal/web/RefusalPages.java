package io.stoa.samples.portal.web;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What Stoa refuses, on a page of its own or, where htmx asked, as a note to put in place. Visitors who may not are sent to
 * sign in.
 */
@ControllerAdvice(annotations = Controller.class)
class RefusalPages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);

    private final PageModel page;

    RefusalPages(PageModel page) {
        this.page = page;
    }

    @ExceptionHandler
    ModelAndView refused(StoaException refusal, HttpServletRequest request, Locale locale, @Nullable Principal user) {
        if (refusal instanceof AccessDeniedException && user == null) {
            throw new InsufficientAuthenticationException(refusal.message(locale), refusal);
        }
        HttpStatus status = status(refusal);
        if (status.is5xxServerError()) {
            LOG.warn("{} {} failed", request.getMethod(), request.getRequestURI(), refusal);
        }
        return page(request, locale, status, Reasons.of(refusal, locale));
    }

    @ExceptionHandler
    ModelAndView invalid(ConstraintViolationException invalid, HttpServletRequest request, Locale locale) {
        return page(request, locale, HttpStatus.UNPROCESSABLE_CONTENT, Reasons.of(invalid));
    }

    private static HttpStatus status(StoaException refusal) {
        if (refusal instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (refusal instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof ConflictException) {
            return HttpStatus.CONFLICT;
        }
        if (refusal instanceof RemoteServiceException) {
            return HttpStatus.BAD_GATEWAY;
        }
        if (refusal instanceof RuleViolationException) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return refusal instanceof UnreadableInputException ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** Model attributes of an advice are not there when a handler failed, so what the layout needs is put in again. */
    private ModelAndView page(HttpServletRequest request, Locale locale, HttpStatus status, List<String> reasons) {
        boolean fragment = request.getHeader("HX-Request") != null;
        ModelAndView answer = new ModelAndView(fragment ? "fragments/note :: refusal" : "refused", status);
        page.fill(answer.getModel(), request, locale);
        answer.addObject("status", status.value());
        answer.addObject("reasons", reasons);
        return answer;
    }
}
