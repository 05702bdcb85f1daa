package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingTest extends BookingOnEveryStack {

    @Test
    void books_a_free_slot() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));

        assertThat(booking.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(booking.holderId()).isEqualTo("ann");
        assertThat(booking.organisationId()).isEqualTo(university);
        assertThat(as(member("ann"), () -> bookings.view(booking.id()))).isEqualTo(booking);
    }

    @Test
    void refuses_a_booking_that_overlaps_a_confirmed_one_and_says_which_is_in_the_way() {
        TimeSlot taken = slot(1, "09:00", "11:00");
        book("ann", taken);

        Violation foreign = only(check("ben", slot(1, "10:00", "12:00")), RuleCode.CAPACITY);
        assertThat(foreign.inTheWay()).containsExactly(Obstacle.hidden(taken));
        assertThat(foreign.limit()).isEqualTo(1);
        assertThat(foreign.actual()).isEqualTo(2);
        assertThat(foreign.text(Locale.ENGLISH)).contains("SEM", taken.text(CHANGCHUN));
        assertRefused(RuleCode.CAPACITY, () -> book("ben", slot(1, "10:00", "12:00")));
    }

    @Test
    void names_the_booking_in_the_way_to_its_holder_and_to_keepers() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        Obstacle known = Obstacle.of(new ResourceRef(BookingService.KIND, booking.id()), booking.slot());

        assertThat(check("ann", slot(1, "10:00", "12:00")).get(0).inTheWay()).containsExactly(known);
        assertThat(as(keeper(), () -> bookings.check(wish(slot(1, "10:00", "12:00"))))
                        .get(0)
                        .inTheWay())
                .containsExactly(known);
    }

    @Test
    void bookings_that_follow_each_other_do_not_overlap() {
        book("ann", slot(1, "09:00", "11:00"));
        book("ben", slot(1, "08:00", "09:00"));
        book("cid", slot(1, "11:00", "12:00"));

        assertThat(as(member("dan"), () -> bookings.busy(instrument, slot(1, "00:00", "00:00"))))
                .extracting(BusySlot::slot)
                .containsExactly(slot(1, "08:00", "09:00"), slot(1, "09:00", "11:00"), slot(1, "11:00", "12:00"));
    }

    @Test
    void check_names_every_violation_and_leaves_nothing_behind() {
        rules(new MaxLength(Duration.ofHours(2)), new Grid(30), new Qualification("SEM"));
        TimeSlot odd = slot(1, "09:10", "12:00");

        assertThat(check("ann", odd))
                .extracting(Violation::code)
                .containsExactly(
                        RuleCode.MAX_LENGTH.messageCode(),
                        RuleCode.GRID.messageCode(),
                        RuleCode.QUALIFICATION.messageCode());
        assertThatThrownBy(() -> book("ann", odd))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations()).isEqualTo(check("ann", odd)));
        assertThat(as(member("ann"), () -> bookings.busy(instrument, slot(1, "00:00", "00:00"))))
                .isEmpty();
    }

    @Test
    void capacity_is_the_greatest_number_at_any_instant_and_not_the_number_of_overlaps() {
        rules(new Capacity(2));
        book("ann", slot(1, "09:00", "17:00"));
        book("ben", slot(1, "10:00", "11:00"));

        // Two overlap it, but never at once with it and a third: at 11:00 only one is left until 17:00.
        book("cid", slot(1, "11:00", "12:00"));
        assertRefused(RuleCode.CAPACITY, () -> book("dan", slot(1, "10:30", "11:30")));
        book("dan", slot(1, "12:00", "17:00"));
    }

    @Test
    void moves_keep_every_rule() {
        rules(new MaxLength(Duration.ofHours(2)), OpeningHours.on("08:00", "18:00", DayOfWeek.values()));
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        book("ben", slot(1, "14:00", "16:00"));

        assertRefused(RuleCode.CAPACITY, () -> move(booking, slot(1, "13:00", "15:00")));
        assertRefused(RuleCode.OPENING_HOURS, () -> move(booking, slot(1, "17:00", "19:00")));
        assertRefused(RuleCode.MAX_LENGTH, () -> move(booking, slot(1, "09:00", "11:15")));
        assertRefused(
                RuleCode.MAX_LENGTH,
                () -> as(member("ann"), () -> bookings.extend(booking.id(), booking.version(), at(1, "11:15"))));
        assertThat(as(member("ann"), () -> bookings.view(booking.id()))).isEqualTo(booking);

        BookingView moved = move(booking, slot(1, "10:00", "12:00"));
        assertThat(moved.id()).isEqualTo(booking.id());
        assertThat(moved.slot()).isEqualTo(slot(1, "10:00", "12:00"));
        assertThat(moved.version()).isGreaterThan(booking.version());
    }

    @Test
    void a_move_does_not_stand_in_its_own_way() {
        rules(new CapCount(1, CapPeriod.DAY, CapHolder.USER));
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));

        assertThat(as(member("ann"), () -> bookings.checkMove(booking.id(), slot(1, "10:00", "12:00"))))
                .isEmpty();
        assertThat(move(booking, slot(1, "10:00", "12:00")).slot()).isEqualTo(slot(1, "10:00", "12:00"));
    }

    @Test
    void refuses_to_move_what_the_caller_knows_in_an_old_version() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        move(booking, slot(1, "10:00", "12:00"));

        assertThatThrownBy(() -> move(booking, slot(1, "13:00", "14:00"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void cancelling_frees_the_slot() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        BookingView cancelled = as(member("ann"), () -> bookings.cancel(booking.id(), booking.version(), "ill"));

        assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo("ill");
        book("ben", slot(1, "09:00", "11:00"));
        assertRefused(
                "instruments.booking.wrong-state",
                () -> as(member("ann"), () -> bookings.cancel(booking.id(), cancelled.version(), null)));
    }

    @Test
    void a_bundle_is_booked_moved_and_cancelled_as_one() {
        String camera = newInstrument("Camera");
        rules(new Bundle(Set.of(camera)));
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));

        assertThat(busy(camera)).containsExactly(slot(1, "09:00", "11:00"));
        BookingView moved = move(booking, slot(1, "12:00", "13:00"));
        assertThat(busy(camera)).containsExactly(slot(1, "12:00", "13:00"));
        as(member("ann"), () -> bookings.cancel(moved.id(), moved.version(), null));
        assertThat(busy(camera)).isEmpty();
    }

    @Test
    void a_bundle_is_refused_as_a_whole_if_one_part_is_taken() {
        String camera = newInstrument("Camera");
        rules(new Bundle(Set.of(camera)));
        as(member("ben"), () -> bookings.book(new BookingRequest(camera, slot(1, "10:00", "12:00"), "photos")));

        assertRefused(RuleCode.CAPACITY, () -> book("ann", slot(1, "09:00", "11:00")));
        assertThat(busy(instrument)).isEmpty();
    }

    @Test
    void a_bundle_with_an_unknown_part_is_refused_by_name() {
        rules(new Bundle(Set.of("no-such-instrument")));
        assertRefused("instruments.booking.bundle-missing", () -> book("ann", slot(1, "09:00", "11:00")));
    }

    @Test
    void keepers_set_rules_aside_with_a_reason_but_never_capacity_outages_and_qualifications() {
        rules(new MaxLength(Duration.ofHours(1)), new Grid(60));
        BookingRequest odd = wish(slot(1, "09:10", "12:10"));

        assertThatThrownBy(() -> as(member("ann"), () -> bookings.book(odd.overriding("please"))))
                .isInstanceOf(AccessDeniedException.class);
        BookingView booking = as(keeper(), () -> bookings.book(odd.overriding("service engineer")));
        assertThat(booking.reason()).isEqualTo("service engineer");
        assertRefused(RuleCode.CAPACITY, () -> as(keeper(), () -> bookings.book(odd.overriding("service engineer"))));

        rules(new Qualification("SEM"));
        assertRefused(
                RuleCode.QUALIFICATION,
                () -> as(
                        keeper(),
                        () -> bookings.book(wish(slot(2, "09:00", "10:00")).overriding("visitor"))));
    }

    @Test
    void keepers_book_for_others_who_are_told() {
        BookingRequest request = wish(slot(1, "09:00", "10:00")).forUser("ann", university);
        assertThatThrownBy(() -> as(member("ben"), () -> bookings.book(request)))
                .isInstanceOf(AccessDeniedException.class);

        BookingView booking = as(keeper(), () -> bookings.book(request));
        assertThat(booking.holderId()).isEqualTo("ann");
        assertThat(told("booking.made")).singleElement().satisfies(each -> {
            assertThat(each.recipients().get(0).callerId()).isEqualTo("ann");
            assertThat(each.values()).containsEntry("instrument", "SEM");
        });
    }

    @Test
    void nobody_is_told_what_they_did_themselves() {
        book("ann", slot(1, "09:00", "10:00"));
        assertThat(told("booking.made")).isEmpty();
    }

    @Test
    void a_pending_booking_holds_its_slot_until_a_keeper_decides() {
        rules(Approval.of(ApprovalNeed.ALWAYS));
        BookingView pending = book("ann", slot(5, "09:00", "10:00"));

        assertThat(pending.state()).isEqualTo(BookingState.PENDING);
        assertRefused(RuleCode.CAPACITY, () -> book("ben", slot(5, "09:00", "10:00")));
        assertThat(told("booking.pending")).hasSize(1);
        assertThatThrownBy(() -> as(member("ann"), () -> bookings.approve(pending.id(), pending.version())))
                .isInstanceOf(AccessDeniedException.class);

        BookingView approved = as(keeper(), () -> bookings.approve(pending.id(), pending.version()));
        assertThat(approved.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(approved.decideBy()).isNull();
        assertThat(told("booking.approved")).hasSize(1);
    }

    @Test
    void a_rejected_booking_frees_its_slot_and_says_why() {
        rules(Approval.of(ApprovalNeed.ALWAYS));
        BookingView pending = book("ann", slot(5, "09:00", "10:00"));

        assertRefused(
                "instruments.booking.reason-missing",
                () -> as(keeper(), () -> bookings.reject(pending.id(), pending.version(), " ")));
        BookingView rejected =
                as(keeper(), () -> bookings.reject(pending.id(), pending.version(), "use the other one"));
        assertThat(rejected.state()).isEqualTo(BookingState.REJECTED);
        assertThat(told("booking.rejected").get(0).values()).containsEntry("reason", "use the other one");
        book("ben", slot(5, "09:00", "10:00"));
    }

    @Test
    void a_booking_moved_after_approval_is_decided_again_unless_it_only_gets_shorter() {
        rules(Approval.of(ApprovalNeed.ALWAYS));
        BookingView pending = book("ann", slot(5, "09:00", "12:00"));
        BookingView approved = as(keeper(), () -> bookings.approve(pending.id(), pending.version()));

        BookingView shorter = move(approved, slot(5, "10:00", "11:00"));
        assertThat(shorter.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(move(shorter, slot(5, "13:00", "14:00")).state()).isEqualTo(BookingState.PENDING);
    }

    @Test
    void approval_may_be_asked_of_beginners_and_of_other_organisations_only() {
        rules(Approval.forFirst(1));
        BookingView first = book("ann", slot(1, "09:00", "10:00"));
        assertThat(first.state()).isEqualTo(BookingState.PENDING);
        as(keeper(), () -> bookings.approve(first.id(), first.version()));
        clock.advance(Duration.ofDays(2));
        assertThat(book("ann", slot(1, "09:00", "10:00")).state()).isEqualTo(BookingState.CONFIRMED);

        rules(Approval.of(ApprovalNeed.EXTERNAL));
        assertThat(book("ben", slot(3, "09:00", "10:00")).state()).isEqualTo(BookingState.PENDING);
    }

    @Test
    void others_find_nothing_of_a_booking() {
        BookingView booking = book("ann", slot(1, "09:00", "10:00"));

        assertThatThrownBy(() -> as(member("ben"), () -> bookings.view(booking.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(member("ben"), () -> bookings.cancel(booking.id(), booking.version(), null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(member("ben"), () -> bookings.busy(instrument, slot(1, "00:00", "00:00"))))
                .containsExactly(new BusySlot(booking.slot(), null));
        assertThatThrownBy(() -> as(Callers.anybody(), () -> bookings.book(wish(slot(2, "09:00", "10:00")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lists_bookings_by_page_to_those_who_may_see_them() {
        BookingView one = book("ann", slot(1, "09:00", "10:00"));
        BookingView two = book("ann", slot(1, "10:00", "11:00"));
        BookingView three = book("ben", slot(1, "11:00", "12:00"));
        BookingQuery query = BookingQuery.ofInstrument(instrument, slot(1, "00:00", "00:00"));

        var first = as(keeper(), () -> bookings.list(query, PageRequest.first(2)));
        assertThat(first.items()).containsExactly(one, two);
        var second = as(keeper(), () -> bookings.list(query, new PageRequest(2, first.next())));
        assertThat(second.items()).containsExactly(three);
        assertThat(as(member("ann"), () -> bookings.list(query, PageRequest.first(10)))
                        .items())
                .containsExactly(one, two);
        assertThat(as(Callers.anybody(), () -> bookings.list(query, PageRequest.first(10)))
                        .items())
                .isEmpty();
    }

    @Test
    void finds_free_slots_across_instruments_that_the_caller_may_use() {
        String second = newInstrument("TEM");
        String closed = newInstrument("Private SEM");
        platform.as(keeper());
        policies.setRules(new PolicyScope.OfInstrument(provider, closed), List.of(Audiences.internalOnly()));
        book("ben", slot(1, "00:00", "12:00"));
        rules(OpeningHours.on("09:00", "18:00", DayOfWeek.values()));

        SlotQuery query = new SlotQuery(
                InstrumentQuery.matching(io.stoa.core.catalog.EntryFilter.all().withProvider(provider)),
                slot(1, "00:00", "00:00"),
                Duration.ofHours(2),
                null,
                100);
        List<FreeSlot> free = as(member("ann"), () -> bookings.findSlots(query));

        assertThat(free).extracting(FreeSlot::instrumentId).containsOnly(instrument, second);
        assertThat(free)
                .filteredOn(each -> each.instrumentId().equals(instrument))
                .extracting(FreeSlot::slot)
                .containsExactly(slot(1, "12:00", "14:00"), slot(1, "14:00", "16:00"), slot(1, "16:00", "18:00"));
        assertThat(free).isSortedAccordingTo(java.util.Comparator.comparing(FreeSlot::slot));
        for (FreeSlot each : free) {
            BookingRequest request = new BookingRequest(each.instrumentId(), each.slot(), "found");
            assertThat(as(member("ann"), () -> bookings.check(request))).isEmpty();
        }
    }

    @Test
    void offers_other_times_for_a_wish_that_was_refused() {
        book("ben", slot(1, "09:00", "12:00"));
        rules(OpeningHours.on("09:00", "18:00", DayOfWeek.values()));
        BookingRequest wish = new BookingRequest(instrument, slot(1, "10:00", "12:00"), "imaging");

        List<TimeSlot> others = as(member("ann"), () -> bookings.alternatives(wish, slot(1, "00:00", "00:00"), 2));

        assertThat(others).containsExactly(slot(1, "12:00", "14:00"), slot(1, "14:00", "16:00"));
        assertThat(as(
                        Caller.anonymous(Locale.ENGLISH),
                        () -> bookings.alternatives(wish, slot(1, "00:00", "00:00"), 2)))
                .isEqualTo(others);
        assertThatThrownBy(() -> as(
                        member("ann"),
                        () -> bookings.alternatives(wish.forUser("ben", null), slot(1, "00:00", "00:00"), 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bookings.alternatives(wish, slot(1, "00:00", "00:00"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void offers_no_other_times_to_users_who_may_not_book() {
        rules(Audiences.internalOnly());
        BookingRequest wish = new BookingRequest(instrument, slot(1, "10:00", "12:00"), "imaging");

        assertThat(as(member("ann"), () -> bookings.alternatives(wish, slot(1, "00:00", "00:00"), 2)))
                .isEmpty();
    }

    @Test
    void imports_keep_every_rule_and_report_what_was_refused() {
        rules(new MaxLength(Duration.ofHours(2)));
        List<ImportRow<BookingRequest>> rows = List.of(
                new ImportRow.Read<>(2, wish(slot(1, "09:00", "10:00"))),
                new ImportRow.Read<>(3, wish(slot(1, "09:30", "10:30"))),
                new ImportRow.Read<>(4, wish(slot(1, "11:00", "14:00"))),
                new ImportRow.Read<>(5, new BookingRequest("nowhere", slot(1, "11:00", "12:00"), "x")));

        BookingImportReport report = as(member("ann"), () -> bookings.importAll(rows.iterator()));
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.booked()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(each -> each.row() + " " + each.code())
                .containsExactly(
                        "3 " + RuleCode.CAPACITY.messageCode(),
                        "4 " + RuleCode.MAX_LENGTH.messageCode(),
                        "5 core.entry.not-found");
    }

    @Test
    void the_nearest_scope_that_speaks_of_a_rule_wins() {
        platform.as(keeper());
        policies.setCalendar(instrument, new CalendarSettings(CHANGCHUN, "microscopes"));
        policies.setRules(
                new PolicyScope.OfProvider(provider), List.of(new MaxLength(Duration.ofHours(1)), new Grid(30)));
        assertRefused(RuleCode.MAX_LENGTH, () -> book("ann", slot(1, "09:00", "11:00")));

        platform.as(keeper());
        policies.setRules(
                new PolicyScope.OfGroup(provider, "microscopes"), List.of(new MaxLength(Duration.ofHours(2))));
        book("ann", slot(1, "09:00", "11:00"));
        assertRefused(RuleCode.GRID, () -> book("ann", slot(1, "12:15", "13:15")));

        rules(new Off(RuleCode.GRID));
        book("ann", slot(1, "12:17", "13:19"));
        assertRefused(RuleCode.MAX_LENGTH, () -> book("ann", slot(1, "14:00", "17:00")));
    }

    @Test
    void refuses_rules_that_would_undo_those_of_somebody_else() {
        platform.as(keeper());
        PolicyScope scope = new PolicyScope.OfInstrument(provider, instrument);
        List<BookingRule> known = List.of(
                OpeningHours.on("09:00", "17:30", DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                MaxAdvance.of("P60D"),
                new MaxLength(Duration.ofHours(2)));
        policies.replaceRules(scope, policies.rules(scope), known);
        policies.replaceRules(scope, known, List.of(new Grid(30)));

        assertThatThrownBy(() -> policies.replaceRules(scope, known, List.of(new Grid(10))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.isRetryable()).isFalse());
        assertThat(policies.rules(scope)).containsExactly(new Grid(30));
    }

    @Test
    void refuses_what_is_no_time_of_this_world() {
        assertThatThrownBy(() -> new TimeSlot(at(1, "10:00"), at(1, "10:00")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("must end after it starts");
        assertThatThrownBy(() -> new TimeSlot(at(1, "10:00"), at(1, "09:00")))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> TimeSlot.of(Instant.parse("9999-12-31T23:00:00Z"), Duration.ofHours(1)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("9999-12-31");
        assertThatThrownBy(() -> as(member("ann"), () -> bookings.book(new BookingRequest("", null, "x"))))
                .isInstanceOf(ConstraintViolationException.class);
        assertRefused(RuleCode.MIN_NOTICE, () -> book("ann", slot(-1, "09:00", "10:00")));
        assertRefused(RuleCode.MAX_ADVANCE, () -> book("ann", slot(400, "09:00", "10:00")));
    }

    @Test
    void nobody_books_more_than_a_month_at_once_not_even_a_keeper() {
        rules(new Off(RuleCode.MAX_LENGTH));
        TimeSlot long32 = new TimeSlot(at(1, "00:00"), at(33, "00:00"));
        assertRefused(
                RuleCode.MAX_LENGTH,
                () -> as(keeper(), () -> bookings.book(wish(long32).overriding("because"))));
        book("ann", new TimeSlot(at(1, "00:00"), at(30, "00:00")));
        assertRefused(RuleCode.CAPACITY, () -> book("ben", slot(29, "09:00", "10:00")));
    }

    private BookingView move(BookingView booking, TimeSlot to) {
        return as(member(booking.holderId()), () -> bookings.move(booking.id(), booking.version(), to, null));
    }

    private List<TimeSlot> busy(String id) {
        return as(member("ann"), () -> bookings.busy(id, new TimeSlot(at(0, "00:00"), at(30, "00:00")))).stream()
                .map(BusySlot::slot)
                .toList();
    }
}
