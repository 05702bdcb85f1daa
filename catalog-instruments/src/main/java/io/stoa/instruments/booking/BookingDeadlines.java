package io.stoa.instruments.booking;

import io.stoa.core.due.DueTask;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What time brings to bookings: deadlines of decisions and offers, and users who do not come. */
final class BookingDeadlines {

    static final String DECIDE = "booking.decide";
    static final String NO_SHOW = "booking.no-show";

    private final BookingDesk desk;
    private final Offers offers;

    BookingDeadlines(BookingDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    void register() {
        desk.context().dueWork().register(DECIDE, this::decide);
        desk.context().dueWork().register(NO_SHOW, this::noShow);
    }

    /** A booking that was decided, moved or cancelled meanwhile is left alone, or looked at again when it is time. */
    private @Nullable Instant decide(EntityManager em, DueTask task) {
        return desk
                .<List<Instant>>lockedBooking(bookingId(task), Duration.ZERO, (same, bookings) -> lapse(same, bookings))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Instant> lapse(EntityManager em, List<Booking> bookings) {
        Booking lead = bookings.get(0);
        Instant until = lead.getDecideBy();
        if (until == null) {
            return List.of();
        }
        if (until.isAfter(desk.now())) {
            return List.of(until);
        }
        InstrumentFacts facts = desk.facts(em, lead);
        if (lead.getState() == BookingState.PENDING) {
            desk.moveTo(em, bookings, BookingState.LAPSED, BookingService.DECIDE, null, desk.now());
            desk.journal().tellHolder(em, lead, "booking.lapsed", facts);
            desk.journal().tellAllKeepers(em, lead, "booking.lapsed", facts);
        } else if (lead.getState() == BookingState.OFFERED) {
            desk.moveTo(em, bookings, BookingState.DECLINED, WaitingLists.CHANGE, null, desk.now());
            Offers.end(em, lead, WaitingState.DECLINED);
            desk.journal().tellHolder(em, lead, "booking.offer-ended", facts);
        } else {
            return List.of();
        }
        bookings.forEach(each -> offers.release(em, each.getInstrumentId(), each.getSlot()));
        return List.of();
    }

    private @Nullable Instant noShow(EntityManager em, DueTask task) {
        return desk
                .<List<Instant>>lockedBooking(
                        bookingId(task), Duration.ZERO, (same, bookings) -> release(same, bookings))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Instant> release(EntityManager em, List<Booking> bookings) {
        Booking lead = bookings.get(0);
        InstrumentFacts facts = desk.facts(em, lead);
        CheckIn rule = facts.rules().one(RuleCode.CHECK_IN, CheckIn.class);
        if (rule == null || lead.getState() != BookingState.CONFIRMED) {
            return List.of();
        }
        Instant latest = lead.getStartsAt().plus(Duration.ofMinutes(rule.minutes()));
        if (latest.isAfter(desk.now())) {
            return List.of(latest);
        }
        desk.moveTo(em, bookings, BookingState.NO_SHOW, BookingService.CHANGE, null, desk.now());
        desk.credits().enter(em, lead, facts.rules(), CreditCause.NO_SHOW);
        desk.journal().tellHolder(em, lead, "booking.no-show", facts);
        desk.journal().tellAllKeepers(em, lead, "booking.no-show", facts);
        bookings.forEach(each -> offers.release(em, each.getInstrumentId(), each.getSlot()));
        return List.of();
    }

    private static String bookingId(DueTask task) {
        return Objects.requireNonNull(task.payload());
    }
}
