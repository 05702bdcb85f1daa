package io.stoa.instruments.calendar;

import io.stoa.instruments.booking.OutageDraft;
import java.util.List;

/**
 * What a calendar file says of the outages of an instrument.
 *
 * @param outages the outages in the window, by start; the members of a recurring event stand one by one. The source id
 *     is the event's UID, for a member followed by a slash and its original start in UTC, or the SHA-256 of that where it
 *     is longer than 250 characters
 * @param cancelled the source ids of those that the file says do not take place, whether they were known before or not
 */
public record OutageFile(List<OutageDraft> outages, List<String> cancelled) {

    /**
     * Copies the lists.
     *
     * @param outages the outages
     * @param cancelled the source ids of those called off
     */
    public OutageFile {
        outages = List.copyOf(outages);
        cancelled = List.copyOf(cancelled);
    }
}
