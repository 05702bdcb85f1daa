package io.stoa.instruments.booking;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.event.DomainEvent;
import java.time.Instant;

/**
 * Something happened to a booking.
 *
 * @param booking the booking
 * @param action what was done
 * @param state where it stands now
 * @param by the caller's id of who did it; {@link io.stoa.core.access.Caller#SYSTEM_ID} for what time brought
 * @param at when
 */
public record BookingEvent(ResourceRef booking, Action action, BookingState state, String by, Instant at)
        implements DomainEvent {}
