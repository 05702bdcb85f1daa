package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A booking, as far as the rules look at it. */
record Taken(
        String id,
        String instrumentId,
        TimeSlot slot,
        String holderId,
        @Nullable String researchGroup,
        @Nullable String project,
        BookingState state) {

    static Taken of(Booking booking, TimeSlot slot) {
        return new Taken(
                booking.getId(),
                booking.getInstrumentId(),
                slot,
                booking.getHolderId(),
                booking.getResearchGroup(),
                booking.getProject(),
                booking.getState());
    }
}
