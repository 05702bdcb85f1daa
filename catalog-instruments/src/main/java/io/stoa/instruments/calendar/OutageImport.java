package io.stoa.instruments.calendar;

import java.io.InputStream;

/**
 * Reads outages of instruments 停机 from calendar files (iCalendar, RFC 5545), such as a service provider sends.
 *
 * <p>Every event is an outage, its summary the reason, unless it is marked as cancelled or transparent. Recurring events are
 * expanded inside a window. Times without a zone, and whole days, are those of the facility; zones are taken by their
 * names, also those of Windows, and not from definitions inside of the file. {@code RDATE} and {@code EXRULE} are
 * refused, since an outage would be missed otherwise.
 *
 * <p>An outage is known again by its UID, so that a second import of the same file changes nothing; of one that has
 * changed the time is taken over and not the reason. What is cancelled, or left out of a series by {@code EXDATE}, is
 * called off. An event that is no longer in the file, or was moved out of the window, stays an outage until a file says
 * that it is cancelled, or a keeper calls it off.
 *
 * <p>Both calls throw {@link jakarta.validation.ConstraintViolationException} if the request is invalid, {@link
 * io.stoa.core.error.NotFoundException} if there is no such instrument or the caller may not see it, {@link
 * io.stoa.core.error.AccessDeniedException} if the caller may not declare outages of it, and {@link
 * io.stoa.core.error.UnreadableInputException}, which names the line, if the file is malformed, larger than 5 MB, or
 * has more than 5,000 events, 200 recurring ones, or 2,000 outages in the window, of one recurring event 366.
 */
public interface OutageImport {

    /**
     * Reads a file and changes nothing.
     *
     * @param request which outages
     * @param ics the file in UTF-8; it is read, not closed
     * @return the outages
     */
    OutageFile read(OutageImportRequest request, InputStream ics);

    /**
     * Reads a file and declares, moves and calls off outages as it says: all, or none.
     *
     * @param request which outages
     * @param ics the file in UTF-8; it is read, not closed
     * @return what was done
     */
    OutageImportReport run(OutageImportRequest request, InputStream ics);
}
