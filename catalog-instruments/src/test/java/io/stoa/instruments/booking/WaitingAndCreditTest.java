package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import io.stoa.testkit.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WaitingAndCreditTest extends BookingOnEveryStack {

    @Test
    void a_freed_slot_is_held_for_the_first_whose_wish_fits() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        WaitingView tooLong = join("ben", slot(1, "08:00", "11:00"), 3);
        WaitingView first = join("cid", slot(1, "09:00", "12:00"), 2);
        WaitingView second = join("dan", slot(1, "09:00", "11:00"), 2);
        as(keeper(), () -> bookings.book(wish(slot(1, "08:00", "09:00")).overriding("cleaning")));

        cancel(booking);

        assertThat(state(tooLong, "ben")).isEqualTo(WaitingState.WAITING);
        assertThat(state(first, "cid")).isEqualTo(WaitingState.OFFERED);
        assertThat(state(second, "dan")).isEqualTo(WaitingState.WAITING);
        assertThat(told("booking.offered"))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.recipients().get(0).callerId()).isEqualTo("cid"));
        assertRefused(RuleCode.CAPACITY, () -> book("eve", slot(1, "09:00", "10:00")));
        assertThatThrownBy(() -> as(member("dan"), () -> waiting.accept(first.id())))
                .isInstanceOf(NotFoundException.class);

        BookingView accepted = as(member("cid"), () -> waiting.accept(first.id()));
        assertThat(accepted.state()).isEqualTo(BookingState.CONFIRMED);
        assertThat(accepted.slot()).isEqualTo(slot(1, "09:00", "11:00"));
        assertThat(accepted.holderId()).isEqualTo("cid");
    }

    @Test
    void an_offer_that_runs_out_goes_to_the_next() {
        rules(new WaitingList(5, Duration.ofMinutes(30)));
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        WaitingView first = join("cid", slot(1, "09:00", "11:00"), 2);
        WaitingView second = join("dan", slot(1, "09:00", "11:00"), 2);
        cancel(booking);

        later(Duration.ofMinutes(31));

        assertThat(told("booking.offer-ended")).hasSize(1);
        assertRefused("instruments.waiting.over", () -> as(member("cid"), () -> waiting.accept(first.id())));
        assertThat(state(second, "dan")).isEqualTo(WaitingState.OFFERED);
        WaitingView left = as(member("dan"), () -> waiting.leave(second.id()));
        assertThat(left.state()).isEqualTo(WaitingState.LEFT);
        book("eve", slot(1, "09:00", "11:00"));
    }

    @Test
    void a_wish_that_fits_at_once_is_offered_at_once() {
        assertThat(join("ann", slot(1, "09:00", "11:00"), 2).state()).isEqualTo(WaitingState.OFFERED);
    }

    @Test
    void refuses_a_second_wish_for_the_same_time_and_a_full_list() {
        rules(new WaitingList(2, Duration.ofMinutes(30)));
        book("ann", slot(1, "09:00", "11:00"));
        join("ben", slot(1, "09:00", "11:00"), 1);

        assertRefused("instruments.waiting.already", () -> join("ben", slot(1, "10:00", "12:00"), 2));
        join("cid", slot(1, "09:00", "11:00"), 1);
        assertRefused("instruments.waiting.full", () -> join("dan", slot(1, "09:00", "11:00"), 1));
        assertThat(as(keeper(), () -> waiting.list(instrument))).hasSize(2);
        assertThat(as(member("ben"), () -> waiting.list(instrument))).hasSize(1);
    }

    @Test
    void lists_the_own_wishes_of_all_instruments() {
        book("ann", slot(1, "09:00", "11:00"));
        WaitingView waits = join("wim", slot(1, "09:00", "11:00"), 1);
        WaitingView offered = join("wim", slot(2, "09:00", "11:00"), 1);
        join("cid", slot(1, "09:00", "11:00"), 1);

        assertThat(as(member("wim"), () -> waiting.own()))
                .extracting(WaitingView::id, WaitingView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(waits.id(), WaitingState.WAITING),
                        org.assertj.core.groups.Tuple.tuple(offered.id(), WaitingState.OFFERED));
        as(member("wim"), () -> waiting.leave(waits.id()));
        assertThat(as(member("wim"), () -> waiting.own()))
                .extracting(WaitingView::id)
                .containsExactly(offered.id());
        assertThat(as(Caller.anonymous(Locale.ENGLISH), () -> waiting.own())).isEmpty();
    }

    @Test
    void who_does_not_come_misses_the_booking_and_the_rest_is_offered_on() {
        rules(new CheckIn(20), Credit.DEFAULT);
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        WaitingView next = join("ben", slot(1, "09:00", "11:00"), 1);

        moveClockTo(slot(1, "09:15", "10:00"));
        assertThat(view(booking).state()).isEqualTo(BookingState.CONFIRMED);
        moveClockTo(slot(0, "09:21", "10:00"));

        assertThat(view(booking).state()).isEqualTo(BookingState.NO_SHOW);
        assertThat(told("booking.no-show")).hasSize(2);
        BookingView offered = as(member("ben"), () -> waiting.accept(next.id()));
        assertThat(offered.slot()).isEqualTo(slot(0, "09:30", "10:30"));
        CreditView credit = as(member("ann"), () -> standings.credit("ann", provider));
        assertThat(credit.score()).isEqualTo(80);
        assertThat(credit.changes())
                .singleElement()
                .satisfies(each -> assertThat(each.cause()).isEqualTo(CreditCause.NO_SHOW));
    }

    @Test
    void who_has_checked_in_keeps_the_slot() {
        rules(new CheckIn(20), Credit.DEFAULT);
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        assertRefused("instruments.booking.too-early", () -> as(member("ann"), () -> bookings.checkIn(booking.id())));

        moveClockTo(slot(1, "08:50", "10:00"));
        assertThat(as(member("ann"), () -> bookings.checkIn(booking.id())).state())
                .isEqualTo(BookingState.IN_USE);
        moveClockTo(slot(0, "09:30", "10:00"));
        assertThat(view(booking).state()).isEqualTo(BookingState.IN_USE);

        moveClockTo(slot(0, "10:00", "10:30"));
        BookingView left = as(member("ann"), () -> bookings.checkOut(booking.id()));
        assertThat(left.state()).isEqualTo(BookingState.COMPLETED);
        assertThat(left.slot()).isEqualTo(slot(0, "09:00", "10:00"));
        book("ben", slot(0, "10:00", "11:00"));
        assertThat(as(member("ann"), () -> standings.credit("ann", provider)).score())
                .isEqualTo(100);
    }

    @Test
    void credit_below_the_floor_suspends_until_a_date() {
        rules(new Credit(100, 20, 50, 5, 1, 60, 30), new CancelCutoff(Duration.ofHours(48)));
        BookingView late = book("ann", slot(1, "09:00", "11:00"));
        BookingView cancelled = cancel(late);

        assertThat(cancelled.state()).isEqualTo(BookingState.LATE_CANCELLED);
        assertRefused(RuleCode.CREDIT, () -> book("ann", slot(3, "09:00", "11:00")));
        as(
                keeper(),
                () -> bookings.book(wish(slot(3, "09:00", "11:00"))
                        .forUser("ann", university)
                        .overriding("first time")));
        clock.advance(Duration.ofDays(31));
        assertThat(book("ann", slot(3, "09:00", "11:00")).state()).isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void a_cancellation_before_the_cutoff_costs_nothing() {
        rules(Credit.DEFAULT, new CancelCutoff(Duration.ofHours(1)));
        assertThat(cancel(book("ann", slot(1, "09:00", "11:00"))).state()).isEqualTo(BookingState.CANCELLED);
        assertThat(as(member("ann"), () -> standings.credit("ann", provider)).score())
                .isNull();
    }

    @Test
    void a_decision_that_is_not_made_in_time_releases_the_slot_and_both_are_told() {
        rules(Approval.of(ApprovalNeed.ALWAYS), MaxAdvance.of("P60D"));
        BookingView pending = book("ann", slot(20, "09:00", "10:00"));

        later(Duration.ofDays(1));
        assertThat(view(pending).state()).isEqualTo(BookingState.PENDING);
        later(Duration.ofDays(12));
        assertThat(view(pending).state()).isEqualTo(BookingState.LAPSED);
        assertThat(told("booking.lapsed"))
                .extracting(each -> each.recipients().get(0).role())
                .containsExactlyInAnyOrder(null, "keeper");
        book("ben", pending.slot());
    }

    @Test
    void a_qualification_must_be_valid_for_the_whole_booking() {
        rules(new Qualification("SEM"));
        platform.as(keeper());
        standings.qualify(new QualificationDraft(provider, "ann", "SEM", at(0, "00:00"), at(1, "10:00"), "course 7"));

        book("ann", slot(1, "09:00", "10:00"));
        assertRefused(RuleCode.QUALIFICATION, () -> book("ann", slot(1, "09:30", "10:30")));
        platform.as(keeper());
        QualificationView more =
                standings.qualify(new QualificationDraft(provider, "ann", "SEM", at(1, "10:00"), null, null));
        book("ann", slot(1, "10:00", "11:00"));
        platform.as(keeper());
        standings.endQualification(more.id());
        assertRefused(RuleCode.QUALIFICATION, () -> book("ann", slot(1, "11:00", "12:00")));
    }

    @Test
    void a_banned_user_books_nothing_until_the_ban_is_lifted() {
        platform.as(keeper());
        BanView ban = standings.ban(new BanDraft(provider, "ann", at(30, "00:00"), "left samples behind"));

        assertRefused(RuleCode.BLACKLIST, () -> book("ann", slot(1, "09:00", "10:00")))
                .hasMessageContaining("left samples behind");
        assertThat(as(member("ann"), () -> standings.bans("ann", provider))).containsExactly(ban);
        platform.as(keeper());
        standings.liftBan(ban.id());
        book("ann", slot(1, "09:00", "10:00"));
    }

    @Test
    void only_administrators_ban_everywhere() {
        assertThatThrownBy(() -> as(keeper(), () -> standings.ban(new BanDraft(null, "fay", null, "fraud"))))
                .isInstanceOf(io.stoa.core.error.AccessDeniedException.class);
        BanView ban = as(Callers.administrator(), () -> standings.ban(new BanDraft(null, "fay", null, "fraud")));
        assertRefused(RuleCode.BLACKLIST, () -> book("fay", slot(1, "09:00", "10:00")));
        platform.as(Callers.administrator());
        standings.liftBan(ban.id());
    }

    @Test
    void a_project_must_be_named_open_to_the_user_and_active_throughout() {
        rules(new ProjectRequired());
        BookingProjects projects = platform.get(BookingProjects.class);
        String code = "NSFC-" + provider;
        TimeSlot active = new TimeSlot(at(0, "00:00"), at(1, "10:00"));
        platform.as(Callers.staffOf(university));
        ProjectView project = projects.register(
                new ProjectDraft(code.substring(0, 40), "Alloys", university, "A-1", active, List.of("ann")));

        assertRefused(RuleCode.PROJECT, () -> book("ann", slot(1, "09:00", "10:00")));
        assertRefused("instruments.booking.project-inactive", () -> bookFor("ann", project, slot(1, "09:30", "10:30")));
        assertRefused("instruments.booking.project-unknown", () -> bookFor("ben", project, slot(1, "09:00", "10:00")));
        assertThat(bookFor("ann", project, slot(1, "09:00", "10:00")).project()).isEqualTo(project.code());
    }

    @Test
    void closes_on_holidays_and_opens_on_make_up_days() {
        rules(new ClosedOnHolidays(), MaxAdvance.of("P400D"));
        assertRefused(RuleCode.HOLIDAY, () -> book("ann", date("2026-10-01")));
        // The Saturday before the National Day week is not a working day, the make-up Saturday after it is.
        assertThat(check("ann", date("2026-10-10"))).isEmpty();
        assertRefused(RuleCode.HOLIDAY, () -> book("ann", date("2026-10-17")));
    }

    @Test
    void an_outage_refuses_and_lists_and_tells_the_bookings_that_it_hits() {
        BookingView hit = book("ann", slot(1, "09:00", "11:00"));
        BookingView other = book("ben", slot(1, "13:00", "14:00"));
        OutageDraft draft = OutageDraft.of(instrument, slot(1, "10:00", "12:00"), OutageKind.REPAIR, "pump");
        assertThatThrownBy(() -> as(member("ann"), () -> outages.declare(draft)))
                .isInstanceOf(io.stoa.core.error.AccessDeniedException.class);

        OutageReport report = as(keeper(), () -> outages.declare(draft));
        assertThat(report.hit()).extracting(BookingView::id).containsExactly(hit.id());
        assertThat(told("booking.outage")).hasSize(1);
        assertRefused(RuleCode.OUTAGE, () -> book("cid", slot(1, "11:30", "12:30")));
        assertThat(as(member("cid"), () -> outages.list(instrument, slot(1, "00:00", "00:00"))))
                .containsExactly(report.outage());

        OutageView view = report.outage();
        OutageReport moved = as(keeper(), () -> outages.move(view.id(), view.version(), slot(1, "13:00", "15:00")));
        assertThat(moved.hit()).extracting(BookingView::id).containsExactly(other.id());
        book("cid", slot(1, "11:30", "12:30"));
        OutageView off =
                as(keeper(), () -> outages.cancel(view.id(), moved.outage().version()));
        assertThat(off.cancelled()).isTrue();
        book("dan", slot(1, "14:00", "15:00"));
        assertRefused(
                "instruments.booking.outage-cancelled",
                () -> as(keeper(), () -> outages.move(view.id(), off.version(), slot(1, "13:00", "15:00"))));
    }

    @Test
    void an_outage_known_by_its_source_is_moved_and_not_declared_twice() {
        OutageDraft draft = new OutageDraft(
                instrument, slot(1, "10:00", "12:00"), OutageKind.MAINTENANCE, "service", "uid-1@example.org");
        OutageView first = as(keeper(), () -> outages.declare(draft)).outage();
        assertThat(as(keeper(), () -> outages.declare(draft)).outage()).isEqualTo(first);

        OutageDraft later = new OutageDraft(
                instrument, slot(2, "10:00", "12:00"), OutageKind.MAINTENANCE, "service", "uid-1@example.org");
        OutageView moved = as(keeper(), () -> outages.declare(later)).outage();
        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.slot()).isEqualTo(later.slot());
    }

    private WaitingView join(String user, TimeSlot window, int hours) {
        return as(
                member(user),
                () -> waiting.join(new WaitingRequest(instrument, window, Duration.ofHours(hours), null, null)));
    }

    private WaitingState state(WaitingView entry, String user) {
        return as(member(user), () -> waiting.list(instrument)).stream()
                .filter(each -> each.id().equals(entry.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private BookingView cancel(BookingView booking) {
        return as(member(booking.holderId()), () -> bookings.cancel(booking.id(), booking.version(), null));
    }

    private BookingView view(BookingView booking) {
        return as(member(booking.holderId()), () -> bookings.view(booking.id()));
    }

    private BookingView bookFor(String user, ProjectView project, TimeSlot slot) {
        return as(member(user), () -> bookings.book(wish(slot).forProject(project.code())));
    }

    /** Moves the clock to the start of a slot. */
    private void moveClockTo(TimeSlot slot) {
        later(Duration.between(clock.instant(), slot.start()));
    }

    private TimeSlot date(String date) {
        return TimeSlot.of(java.time.LocalDateTime.parse(date + "T09:00").atZone(CHANGCHUN), Duration.ofHours(1));
    }
}
