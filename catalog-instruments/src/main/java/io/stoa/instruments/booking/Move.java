package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.util.List;

/**
 * A booking, with those that go with it, and the time that it is to get.
 *
 * @param bookings the booking that leads first
 * @param to the new time
 */
record Move(List<Booking> bookings, TimeSlot to) {

    Booking lead() {
        return bookings.get(0);
    }

    TimeSlot from() {
        return lead().getSlot();
    }
}
