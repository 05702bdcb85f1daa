package io.stoa.instruments.booking;

import io.stoa.core.catalog.ImportProblem;
import java.util.List;

/**
 * What an import of bookings did.
 *
 * @param read rows that were read, refused ones included
 * @param booked rows that became bookings
 * @param refused rows that did not
 * @param problems why, by row; the first 1000
 */
public record BookingImportReport(long read, long booked, long refused, List<ImportProblem> problems) {

    /**
     * Copies the problems.
     *
     * @param read rows that were read
     * @param booked rows that became bookings
     * @param refused rows that did not
     * @param problems why
     */
    public BookingImportReport {
        problems = List.copyOf(problems);
    }
}
