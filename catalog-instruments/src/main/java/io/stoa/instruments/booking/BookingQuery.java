package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings to list.
 *
 * @param instrumentId of this instrument, or null for all
 * @param holderId of this user, or null for all
 * @param states in these states; empty for all
 * @param window that overlap this time, at most 400 days
 */
public record BookingQuery(
        @Nullable String instrumentId,
        @Nullable String holderId,
        Set<BookingState> states,
        @NotNull TimeSlot window) {

    /**
     * Copies the states.
     *
     * @param instrumentId the instrument
     * @param holderId the user
     * @param states the states
     * @param window the time
     */
    public BookingQuery {
        states = states == null ? Set.of() : Set.copyOf(states);
    }

    /**
     * The bookings of a user.
     *
     * @param holderId the user
     * @param window the time
     * @return the query
     */
    public static BookingQuery of(String holderId, TimeSlot window) {
        return new BookingQuery(null, holderId, Set.of(), window);
    }

    /**
     * The bookings of an instrument.
     *
     * @param instrumentId the instrument
     * @param window the time
     * @return the query
     */
    public static BookingQuery ofInstrument(String instrumentId, TimeSlot window) {
        return new BookingQuery(instrumentId, null, Set.of(), window);
    }
}
