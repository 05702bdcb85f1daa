package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about: a new booking, or a booking at another time.
 *
 * @param bookingId the booking that moves, or null for a new one
 * @param instrumentId the instrument
 * @param slot the time
 * @param before the time of the booking that moves, or null
 * @param booker who will use it
 * @param project the code of the project, or null
 */
record Wish(
        @Nullable String bookingId,
        String instrumentId,
        TimeSlot slot,
        @Nullable TimeSlot before,
        Booker booker,
        @Nullable String project) {

    static Wish of(String instrumentId, TimeSlot slot, Booker booker, @Nullable String project) {
        return new Wish(null, instrumentId, slot, null, booker, project);
    }

    static Wish toMove(Booking booking, TimeSlot to) {
        return new Wish(
                booking.getId(),
                booking.getInstrumentId(),
                to,
                booking.getSlot(),
                new Booker(booking.getHolderId(), booking.getOrganisationId(), booking.getResearchGroup()),
                booking.getProject());
    }

    Wish on(String otherInstrument, @Nullable String otherBooking) {
        return new Wish(otherBooking, otherInstrument, slot, before, booker, project);
    }

    Wish at(TimeSlot other) {
        return new Wish(bookingId, instrumentId, other, before, booker, project);
    }

    boolean keepsStart() {
        return before != null && before.start().equals(slot.start());
    }

    boolean keepsEnd() {
        return before != null && before.end().equals(slot.end());
    }
}
