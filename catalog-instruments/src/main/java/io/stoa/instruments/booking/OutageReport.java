package io.stoa.instruments.booking;

import java.util.List;

/**
 * An outage and the bookings that it hits. Their holders have been told; what becomes of the bookings is decided by
 * them and the keeper.
 *
 * @param outage the outage
 * @param hit the bookings that hold a slot in its time, by start
 */
public record OutageReport(OutageView outage, List<BookingView> hit) {

    /**
     * Copies the list.
     *
     * @param outage the outage
     * @param hit the bookings
     */
    public OutageReport {
        hit = List.copyOf(hit);
    }
}
