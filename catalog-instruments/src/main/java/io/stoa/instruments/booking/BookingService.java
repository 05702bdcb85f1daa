package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books instruments 机时预约. One engine checks every wish, whether it comes by booking, moving, extending, a series, an
 * offer or an import, against the rules that {@link BookingPolicies} holds; {@link BookingState} shows what can happen
 * to a booking.
 *
 * <p>The database decides who gets a slot: every change locks and counts the row of the instrument's calendar, in the
 * order of ids where there are several. A host's transaction that began to read before somebody else changed the
 * calendar, under an isolation that goes on showing it the old state, gets a retryable
 * {@link io.stoa.core.error.ConflictException}; it never books what is taken.
 *
 * <p>Besides what is named below, every call throws {@link io.stoa.core.error.NotFoundException} if there is no such
 * instrument or booking or the caller may not see it, {@link io.stoa.core.error.AccessDeniedException} if the caller
 * may not do this, and {@link io.stoa.core.error.RuleViolationException} if the booking's state does not allow it.
 */
public interface BookingService {

    /** The kind of bookings in references, audit lines and the change log. */
    String KIND = "booking";

    /** How long before its start a booking can be checked in. */
    Duration EARLY_CHECK_IN = Duration.ofMinutes(15);

    /** Books for oneself; by default everybody who is signed in may. */
    Action BOOK = new Action("booking.book");

    /** Books for others; by default keepers may. */
    Action BOOK_FOR = new Action("booking.book-for-others");

    /**
     * Sets rules aside: grid, notice, least and greatest length, caps, gap and credit; never capacity, outages,
     * qualifications or any other. By default keepers may.
     */
    Action OVERRIDE = new Action("booking.override");

    /** Sees a booking; by default its holder and keepers may. */
    Action READ = new Action("booking.read");

    /** Moves, extends or cancels a booking, checks in and out; by default its holder and keepers may. */
    Action CHANGE = new Action("booking.change");

    /** Approves or rejects a booking; by default keepers may. */
    Action DECIDE = new Action("booking.decide");

    /**
     * The rules that stand against a wish, all of them, without booking anything.
     *
     * @param request the wish
     * @return the violations in the order of the rules; empty if it could be booked now
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     */
    List<Violation> check(BookingRequest request);

    /**
     * Books. What goes with the instrument by its bundle is booked with it, all or none.
     *
     * @param request the wish
     * @return the booking: confirmed, or pending where a keeper decides
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if rules stand against it, with the same violations as
     *     {@link #check}
     */
    BookingView book(BookingRequest request);

    /**
     * The rules that stand against moving a booking.
     *
     * @param id the booking
     * @param to its new time
     * @return the violations; empty if it could be moved now
     */
    List<Violation> checkMove(String id, TimeSlot to);

    /**
     * Moves a booking, with those that go with it, by the same rules as a new one.
     *
     * @param id the booking
     * @param version its version as the caller knows it
     * @param to its new time
     * @param override why rules are set aside, or null if they are not; see {@link #OVERRIDE}
     * @return the booking, with the same id
     * @throws io.stoa.core.error.RuleViolationException if rules stand against it; it then stays where it was
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    BookingView move(String id, long version, TimeSlot to, @Nullable String override);

    /**
     * Makes a booking longer or shorter at its end, also while it is in use, by the same rules as a new one.
     *
     * @param id the booking
     * @param version its version as the caller knows it
     * @param newEnd its new end
     * @return the booking
     * @throws io.stoa.core.error.RuleViolationException if rules stand against it; it then stays as it was
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    BookingView extend(String id, long version, Instant newEnd);

    /**
     * Cancels a booking, with those that go with it. After the cut-off it is marked as cancelled late.
     *
     * @param id the booking
     * @param version its version as the caller knows it
     * @param reason why, at most 1000 characters, or null
     * @return the booking
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    BookingView cancel(String id, long version, @Nullable String reason);

    /**
     * Approves a pending booking 审核通过.
     *
     * @param id the booking
     * @param version its version as the caller knows it
     * @return the booking, confirmed
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    BookingView approve(String id, long version);

    /**
     * Rejects a pending booking 审核拒绝; its slot comes free.
     *
     * @param id the booking
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the booking, rejected
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    BookingView reject(String id, long version, String reason);

    /**
     * Notes that the user has come 签到: from {@link #EARLY_CHECK_IN} before the start on, until the booking ends or is released.
     *
     * @param id the booking
     * @return the booking, in use
     */
    BookingView checkIn(String id);

    /**
     * Notes that the user has left 签退. The rest of the slot comes free; an end after the booked one costs credit where
     * the rules say so.
     *
     * @param id the booking
     * @return the booking, completed
     */
    BookingView checkOut(String id);

    /**
     * A booking, for its holder and the keepers.
     *
     * @param id the booking
     * @return the booking
     */
    BookingView view(String id);

    /**
     * Bookings, by start. Keepers see those of the instruments of their organisation, others their own; administrators
     * see all.
     *
     * @param query which
     * @param page which page
     * @return the page
     * @throws jakarta.validation.ConstraintViolationException if the query is invalid
     */
    Page<BookingView> list(BookingQuery query, PageRequest page);

    /**
     * What is taken in the calendar of an instrument, for everybody who sees the instrument.
     *
     * @param instrumentId the instrument
     * @param window the time, at most 400 days
     * @return the taken times that overlap it, by start; outages are listed by {@link OutageService#list}
     */
    List<BusySlot> busy(String instrumentId, TimeSlot window);

    /**
     * Searches for free time across instruments, by all the rules that would apply to the caller's booking.
     *
     * @param query what is wanted
     * @return the earliest slots, by start and then by instrument; those of one instrument do not overlap
     * @throws jakarta.validation.ConstraintViolationException if the query is invalid
     */
    List<FreeSlot> findSlots(SlotQuery query);

    /**
     * Where else a wish would fit: the earliest times at which its instrument could be booked for as long, by all the rules
     * that would apply. For everybody who sees the instrument; visitors learn what somebody without an organisation could book.
     *
     * @param wish the wish; its start does not matter, and no rule is set aside
     * @param window in which the times must lie, at most 31 days
     * @param most how many at most, 1 to 200
     * @return the times by start, none overlapping another; empty if rules stand against the user whatever the time
     * @throws jakarta.validation.ConstraintViolationException if the wish is invalid
     * @throws IllegalArgumentException if {@code most} is out of bounds
     */
    List<TimeSlot> alternatives(BookingRequest wish, TimeSlot window, int most);

    /**
     * Imports bookings from elsewhere, each in a transaction of its own and by the same rules as if it were made now. A
     * row that is refused is reported, and the rest goes in.
     *
     * @param rows the rows, read once from the start
     * @return what was done, and what was refused and why
     * @throws io.stoa.core.error.UsageException inside a transaction of the host
     */
    BookingImportReport importAll(Iterator<? extends ImportRow<BookingRequest>> rows);
}
