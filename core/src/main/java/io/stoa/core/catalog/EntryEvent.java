package io.stoa.core.catalog;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.event.DomainEvent;
import java.time.Instant;

/**
 * A catalogue entry was changed.
 *
 * @param entry the entry
 * @param action what was done
 * @param status its state now
 * @param callerId who did it
 * @param at when
 */
public record EntryEvent(ResourceRef entry, Action action, EntryStatus status, String callerId, Instant at)
        implements DomainEvent {}
