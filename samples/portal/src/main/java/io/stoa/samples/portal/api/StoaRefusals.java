package io.stoa.samples.portal.api;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.spring.StoaProblemDetails;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * What Stoa refuses, as its starter says it, with the statuses that this API promises beyond that: 412 for a version in
 * {@code If-Match} that is not the newest, 409 for a slot that is taken, a way to sign in with 401.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoaRefusals {

    private static final String STALE = "core.entry.stale-version";
    private static final Set<String> TAKEN =
            Set.of(RuleCode.CAPACITY.messageCode(), RuleCode.OUTAGE.messageCode(), RuleCode.GAP.messageCode());

    private final StoaProblemDetails starter;

    StoaRefusals(StoaProblemDetails starter) {
        this.starter = starter;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(StoaException refusal, Locale locale, @Nullable Principal user) {
        ResponseEntity<ProblemDetail> answer = starter.refused(refusal, locale, user);
        if (answer.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE)
                    .body(answer.getBody());
        }
        if (refusal.code().equals(STALE)) {
            return with(HttpStatus.PRECONDITION_FAILED, answer);
        }
        return refusal instanceof RuleViolationException broken && isTaken(broken)
                ? with(HttpStatus.CONFLICT, answer)
                : answer;
    }

    private static boolean isTaken(RuleViolationException broken) {
        return broken.violations().stream().anyMatch(violation -> TAKEN.contains(violation.code()));
    }

    private static ResponseEntity<ProblemDetail> with(HttpStatus status, ResponseEntity<ProblemDetail> answer) {
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            problem.setStatus(status);
        }
        return ResponseEntity.status(status).headers(answer.getHeaders()).body(problem);
    }
}
