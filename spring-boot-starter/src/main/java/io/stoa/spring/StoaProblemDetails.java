package io.stoa.spring;

import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import io.stoa.core.error.Violation;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What Stoa throws in a {@code @RestController}, as RFC 9457 problem details in the language of the request (zh, en, de,
 * ru). The type is {@code urn:stoa:problem:} with the stable code of the reason, which is the member {@code code} too; the
 * broken rules stand in {@code violations}, broken constraints in {@code errors}.
 *
 * <p>Statuses: 400 for what cannot be read, 401 or 403 for what the caller may not, 404, 409 for conflicts (with
 * {@code Retry-After} if the same call may succeed in a moment), 422 for broken rules and constraints, 500 for a wrong use
 * of Stoa, whose reason is only logged, 502 for another system that did not answer as it should, 503 (with
 * {@code Retry-After}) for a database that cannot be reached.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class StoaProblemDetails {

    private static final Logger LOG = LoggerFactory.getLogger(StoaProblemDetails.class);
    /** For how many seconds a client need not ask again: a database does not come back in a moment. */
    private static final String AWAY_FOR = "5";

    private static final String TYPE = "urn:stoa:problem:";

    /** For Spring. */
    public StoaProblemDetails() {}

    /**
     * What Stoa refused. A host that wants another status for something takes this answer and changes that.
     *
     * @param refusal what was thrown
     * @param locale the language of the answer
     * @param user who asked, or null if nobody is signed in
     * @return the answer
     */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refused(StoaException refusal, Locale locale, @Nullable Principal user) {
        if (refusal instanceof UsageException) {
            LOG.error("Stoa is used in a way that cannot work", refusal);
            return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "spring.problem.failed", null, locale));
        }
        if (refusal instanceof DatabaseUnavailableException) {
            LOG.warn("the database cannot be reached", refusal);
        }
        ProblemDetail problem = problem(status(refusal, user), title(refusal), refusal.message(locale), locale);
        problem.setType(URI.create(TYPE + refusal.code()));
        problem.setProperty("code", refusal.code());
        if (refusal instanceof RuleViolationException broken) {
            problem.setProperty(
                    "violations",
                    broken.violations().stream().map(v -> violation(v, locale)).toList());
        }
        return answer(problem, refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "spring.problem.invalid", null, locale);
        problem.setType(URI.create(TYPE + "invalid"));
        problem.setProperty("code", "invalid");
        problem.setProperty(
                "errors",
                invalid.getConstraintViolations().stream()
                        .map(v -> Map.of("field", v.getPropertyPath().toString(), "message", v.getMessage()))
                        .sorted(java.util.Comparator.comparing(error -> error.get("field")))
                        .toList());
        return answer(problem);
    }

    private static HttpStatus status(StoaException refusal, @Nullable Principal user) {
        if (refusal instanceof AccessDeniedException) {
            return user == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
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
        if (refusal instanceof DatabaseUnavailableException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return refusal instanceof UnreadableInputException ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static String title(StoaException refusal) {
        if (refusal instanceof AccessDeniedException) {
            return "spring.problem.denied";
        }
        if (refusal instanceof NotFoundException) {
            return "spring.problem.not-found";
        }
        if (refusal instanceof ConflictException) {
            return "spring.problem.conflict";
        }
        if (refusal instanceof RemoteServiceException) {
            return "spring.problem.remote";
        }
        if (refusal instanceof DatabaseUnavailableException) {
            return "spring.problem.unavailable";
        }
        return refusal instanceof UnreadableInputException ? "spring.problem.unreadable" : "spring.problem.rule";
    }

    private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(Message.of(title).text(locale));
        problem.setDetail(detail);
        return problem;
    }

    /**
     * A broken rule as it stands in {@code violations}, for answers that list what stands against something without
     * refusing it.
     *
     * @param violation the rule
     * @param locale the language of its message
     * @return {@code code} and {@code message}; {@code limit}, {@code actual} and {@code inTheWay} where there are such
     */
    public static Map<String, Object> violation(Violation violation, Locale locale) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", violation.code());
        shown.put("message", violation.text(locale));
        putIfPresent(shown, "limit", violation.limit());
        putIfPresent(shown, "actual", violation.actual());
        List<Obstacle> inTheWay = violation.inTheWay();
        if (!inTheWay.isEmpty()) {
            shown.put("inTheWay", inTheWay);
        }
        return shown;
    }

    private static void putIfPresent(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value instanceof Number ? value : value.toString());
        }
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, StoaException refusal) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (refusal instanceof ConflictException conflict && conflict.isRetryable()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        } else if (refusal instanceof DatabaseUnavailableException) {
            answer.header(HttpHeaders.RETRY_AFTER, AWAY_FOR);
        }
        return answer.body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
