package io.stoa.oai.harvest;

import io.stoa.core.error.RemoteServiceException;
import java.time.Instant;

/** The repository wants to be left alone for longer than a call waits. */
final class PutOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RemoteServiceException reason;
    private final transient Instant notBefore;

    PutOffException(RemoteServiceException reason, Instant notBefore) {
        super(reason);
        this.reason = reason;
        this.notBefore = notBefore;
    }

    RemoteServiceException reason() {
        return reason;
    }

    Instant notBefore() {
        return notBefore;
    }
}
