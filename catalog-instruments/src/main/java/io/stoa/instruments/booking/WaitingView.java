package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish on a waiting list, as the one who waits and the keepers see it.
 *
 * @param id its id
 * @param instrumentId the instrument
 * @param holderId who waits
 * @param window when the slot should lie
 * @param length how much time
 * @param state where it stands
 * @param enteredAt when the user joined the list
 * @param bookingId the booking that was offered, or null
 */
public record WaitingView(
        String id,
        String instrumentId,
        String holderId,
        TimeSlot window,
        Duration length,
        WaitingState state,
        Instant enteredAt,
        @Nullable String bookingId) {

    static WaitingView of(WaitingEntry entry) {
        return new WaitingView(
                entry.getId(),
                entry.getInstrumentId(),
                entry.getHolderId(),
                entry.window(),
                entry.length(),
                entry.getState(),
                entry.getEnteredAt(),
                entry.getBookingId());
    }
}
