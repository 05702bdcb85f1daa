package io.stoa.instruments.calendar;

import io.stoa.core.access.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Feeds of bookings for calendar programs 日历订阅: iCalendar (RFC 5545) behind a link with an unguessable token.
 *
 * <p>The host publishes a URL that carries the token, answers it with {@link #write} as {@code text/calendar;
 * charset=utf-8}, and keeps tokens out of its logs. The token is all that a calendar program shows; what it may see is
 * judged anew each time as if the link's owner asked, who is looked up by {@link LinkOwners}.
 *
 * <p>A feed goes from 90 days back to 400 days ahead ({@link CalendarOptions}). Cancelled bookings stay in it as
 * cancelled events, and {@code SEQUENCE} rises with every change, so that programs take changes over. It is read in
 * pages, each in a transaction of its own; a booking that is moved meanwhile may be missing or come twice until the next
 * reading.
 */
public interface CalendarFeeds {

    /** The kind of links in references and audit lines. */
    String KIND = "calendar-link";

    /** Makes and lists the own links; by default everybody who is signed in may. */
    Action LINK = new Action("calendar.link");

    /** Revokes a link; by default its owner and administrators may. */
    Action REVOKE = new Action("calendar.revoke");

    /** The most links that a user should have. */
    int MAX_LINKS = 100;

    /**
     * Makes a link to the calendar of an instrument. Its feed shows when the instrument is booked or out of use; by
     * whom and what for only as far as the owner may read the bookings: by default the own ones, and keepers all.
     *
     * @param instrumentId the instrument
     * @return the link with its token
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not make links
     * @throws io.stoa.core.error.RuleViolationException if the caller has {@link #MAX_LINKS} links
     */
    NewCalendarLink createLink(String instrumentId);

    /**
     * Makes a link to the caller's own bookings of all instruments, with their purposes.
     *
     * @return the link with its token
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not make links
     * @throws io.stoa.core.error.RuleViolationException if the caller has {@link #MAX_LINKS} links
     */
    NewCalendarLink createOwnLink();

    /**
     * Revokes a link. Its token opens nothing from then on.
     *
     * @param linkId the link
     * @return the link that was revoked
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not revoke it
     */
    CalendarLinkView revoke(String linkId);

    /**
     * The caller's own links.
     *
     * @return the links, the newest first
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not make links
     */
    List<CalendarLinkView> links();

    /**
     * Writes a feed. Nobody needs to be signed in.
     *
     * @param token the link's token
     * @param out gets the feed in UTF-8; it is flushed, not closed
     * @return how many events were written
     * @throws io.stoa.core.error.NotFoundException if no link has the token, or its owner may no longer see the
     *     instrument or the bookings; nothing has been written then
     * @throws IOException if writing fails
     */
    long write(String token, OutputStream out) throws IOException;
}
