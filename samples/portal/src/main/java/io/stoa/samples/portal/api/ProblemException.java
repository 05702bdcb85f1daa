package io.stoa.samples.portal.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that the API itself refuses, before or beside Stoa. */
sealed class ProblemException extends RuntimeException permits TooLargeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Object[] values;
    private final transient HttpHeaders headers = new HttpHeaders();

    /**
     * A refusal.
     *
     * @param status the answer's status
     * @param code the code of the problem, whose text is {@code api.problem.<code>}
     * @param values the values in the text
     */
    ProblemException(HttpStatus status, String code, Object... values) {
        super(code);
        this.status = status;
        this.values = values;
    }

    /** The same with {@code Retry-After}. */
    ProblemException retryAfter(long seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return String.valueOf(getMessage());
    }

    Object[] values() {
        return values;
    }

    HttpHeaders headers() {
        return headers;
    }
}
