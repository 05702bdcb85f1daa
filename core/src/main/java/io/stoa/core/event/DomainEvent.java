package io.stoa.core.event;

import java.time.Instant;

/** Something that happened in the domain, told to the host inside the transaction in which it happened. */
public interface DomainEvent {

    /**
     * {@return when it happened}
     */
    Instant at();
}
