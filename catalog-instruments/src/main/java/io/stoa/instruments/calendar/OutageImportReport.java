package io.stoa.instruments.calendar;

import io.stoa.instruments.booking.OutageReport;
import java.util.List;

/**
 * What an import of outages has done.
 *
 * @param declared how many outages were new
 * @param moved how many were known and had another time, or had been called off
 * @param cancelled how many were called off
 * @param unchanged how many were known as they are
 * @param changed the outages that were declared or moved, each with the bookings that it hits
 */
public record OutageImportReport(int declared, int moved, int cancelled, int unchanged, List<OutageReport> changed) {

    /**
     * Copies the list.
     *
     * @param declared how many were new
     * @param moved how many moved
     * @param cancelled how many were called off
     * @param unchanged how many stayed
     * @param changed the outages declared or moved
     */
    public OutageImportReport {
        changed = List.copyOf(changed);
    }
}
