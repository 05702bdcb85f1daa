package io.stoa.samples.portal.api;

import org.springframework.http.HttpStatus;

/** A body turns out to be too large while it is read. */
public final class TooLargeException extends ProblemException {

    private static final long serialVersionUID = 1;

    /**
     * A body that is too large.
     *
     * @param most how many bytes it may have
     */
    public TooLargeException(long most) {
        super(HttpStatus.CONTENT_TOO_LARGE, "too-large", most);
    }
}
