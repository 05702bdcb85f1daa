package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import io.stoa.core.time.TimeSlot;
import java.util.List;

/**
 * Outages and blackouts of instruments 停机. An outage stops new bookings at once; those that it hits are listed, and
 * their holders are told. By default the provider's keepers and staff may declare outages.
 */
public interface OutageService {

    /** The kind of outages in references and audit lines. */
    String KIND = "outage";

    /** Declares, moves and calls off outages. */
    Action DECLARE = new Action("outage.declare");

    /**
     * Declares an outage. Where the draft has a source id that is known for the instrument, the outage of that name is
     * moved instead, or left alone if nothing has changed.
     *
     * @param draft the outage
     * @return the outage and the bookings that it hits
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not declare outages of it
     */
    OutageReport declare(OutageDraft draft);

    /**
     * Moves an outage, or makes it shorter or longer.
     *
     * @param id the outage
     * @param version its version as the caller knows it
     * @param to its new time
     * @return the outage and the bookings that it hits now
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     * @throws io.stoa.core.error.RuleViolationException if it was called off
     */
    OutageReport move(String id, long version, TimeSlot to);

    /**
     * Calls an outage off. What has passed of it stays in the record.
     *
     * @param id the outage
     * @param version its version as the caller knows it
     * @return the outage
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    OutageView cancel(String id, long version);

    /**
     * An outage, for everybody who sees the instrument.
     *
     * @param id the outage
     * @return the outage
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    OutageView view(String id);

    /**
     * The outages of an instrument in a time, for everybody who sees the instrument.
     *
     * @param instrumentId the instrument
     * @param window the time, at most 400 days
     * @return the outages that overlap it and were not called off, by start
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    List<OutageView> list(String instrumentId, TimeSlot window);
}
