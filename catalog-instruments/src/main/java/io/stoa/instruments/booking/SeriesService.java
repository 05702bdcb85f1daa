package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Books instruments again and again 周期预约. The members of a series are bookings of their own, which every rule is
 * asked about as if each were booked by itself after those before it. Who may book, see and change bookings may do the
 * same with series.
 *
 * <p>Besides what is named below, every call throws {@link io.stoa.core.error.NotFoundException} if there is no such
 * instrument or booking or the caller may not see it, and {@link io.stoa.core.error.AccessDeniedException} if the caller
 * may not do this.
 */
public interface SeriesService {

    /**
     * What stands against the members of a series, without booking anything.
     *
     * @param request the wish
     * @return the members
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.UnreadableInputException if the recurrence rule is malformed
     * @throws io.stoa.core.error.RuleViolationException if it has no or too many members; see {@link Recurrence}
     */
    SeriesReport check(SeriesRequest request);

    /**
     * Books a series.
     *
     * @param request the wish
     * @param mode what becomes of it if rules stand against some of the members
     * @return the members: those with a booking, and in {@link SeriesMode#BEST_EFFORT} those that were refused and why
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.UnreadableInputException if the recurrence rule is malformed
     * @throws io.stoa.core.error.RuleViolationException if it has no or too many members, if rules stand against any
     *     member in {@link SeriesMode#ALL_OR_NONE}, or against all of them otherwise
     */
    SeriesReport book(SeriesRequest request, SeriesMode mode);

    /**
     * Moves members of a series: all by as much, on the clock of the facility, as the named one; all get its length.
     *
     * @param bookingId the named member
     * @param version its version as the caller knows it
     * @param scope which members
     * @param to the named member's new time
     * @param mode what becomes of it if rules stand against some of the members
     * @return the members that were meant, those moved at their new time and those refused at the old one
     * @throws io.stoa.core.error.ConflictException if the named member's version is not the one given
     * @throws io.stoa.core.error.RuleViolationException if it belongs to no series, if its state does not allow a move,
     *     if rules stand against any member in {@link SeriesMode#ALL_OR_NONE}, or against all of them otherwise
     */
    SeriesReport move(String bookingId, long version, SeriesScope scope, TimeSlot to, SeriesMode mode);

    /**
     * Cancels members of a series that have not begun yet. Those past their cut-off are marked as cancelled late.
     *
     * @param bookingId the named member
     * @param version its version as the caller knows it
     * @param scope which members
     * @param reason why, at most 1000 characters, or null
     * @return the members that were cancelled
     * @throws io.stoa.core.error.ConflictException if the named member's version is not the one given
     * @throws io.stoa.core.error.RuleViolationException if it belongs to no series, or its state does not allow it
     */
    SeriesReport cancel(String bookingId, long version, SeriesScope scope, @Nullable String reason);
}
