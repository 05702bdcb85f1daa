package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesTest extends BookingOnEveryStack {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void books_every_member_or_none() {
        book("ben", slot(3, "10:00", "11:00"));
        SeriesRequest request = daily("09:00", 5);

        assertThatThrownBy(() -> as(member("ann"), () -> series().book(twoHours(request), SeriesMode.ALL_OR_NONE)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(each -> assertThat(
                                                each.inTheWay().get(0).when())
                                        .isEqualTo(slot(3, "10:00", "11:00"))));
        assertThat(busy()).containsExactly(slot(3, "10:00", "11:00"));

        SeriesReport report = as(member("ann"), () -> series().book(request, SeriesMode.ALL_OR_NONE));
        assertThat(report.members())
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.booking()).isNotNull());
        assertThat(busy()).hasSize(6);
    }

    @Test
    void books_what_is_possible_and_reports_the_rest() {
        book("ben", slot(3, "10:00", "11:00"));
        SeriesReport report =
                as(member("ann"), () -> series().book(twoHours(daily("09:00", 5)), SeriesMode.BEST_EFFORT));

        assertThat(report.refused()).singleElement().satisfies(each -> {
            assertThat(each.slot()).isEqualTo(slot(3, "09:00", "11:00"));
            assertThat(each.booking()).isNull();
            assertThat(each.violations()).extracting(Violation::code).containsExactly(RuleCode.CAPACITY.messageCode());
        });
        assertThat(busy()).hasSize(5);
    }

    @Test
    void members_count_for_those_after_them() {
        rules(new CapCount(3, CapPeriod.YEAR, CapHolder.USER), new Gap(Duration.ofHours(24), true));
        SeriesReport report = as(member("ann"), () -> series().check(daily("09:00", 6)));

        // A gap of 24 hours lets every second day through, and the cap three of these.
        assertThat(report.refused()).hasSize(3);
        assertThat(report.seriesId()).isNull();
        assertThat(busy()).isEmpty();
    }

    @Test
    void keeps_the_clock_of_the_place_through_the_change_to_summer_time() {
        platform.as(keeper());
        policies.setCalendar(instrument, new CalendarSettings(BERLIN, null));
        rules(MaxAdvance.of("P400D"));
        LocalDateTime first = LocalDateTime.parse("2027-03-25T09:00");
        SeriesRequest request = new SeriesRequest(instrument, first, Duration.ofHours(1), "FREQ=DAILY;COUNT=6", "x");

        SeriesReport report = as(member("ann"), () -> series().book(request, SeriesMode.ALL_OR_NONE));
        assertThat(report.members())
                .extracting(each -> each.slot().start().atZone(BERLIN).toLocalTime())
                .containsOnly(LocalTime.of(9, 0));
        assertThat(report.members())
                .extracting(
                        each -> each.slot().start().atZone(BERLIN).getOffset().toString())
                .containsExactly("+01:00", "+01:00", "+01:00", "+02:00", "+02:00", "+02:00");

        BookingView second = report.members().get(1).booking();
        TimeSlot to = TimeSlot.of(LocalDateTime.parse("2027-03-26T14:00").atZone(BERLIN), Duration.ofHours(2));
        SeriesReport moved = as(
                member("ann"),
                () -> series().move(
                                second.id(),
                                second.version(),
                                SeriesScope.THIS_AND_FOLLOWING,
                                to,
                                SeriesMode.ALL_OR_NONE));
        assertThat(moved.members()).hasSize(5).allSatisfy(each -> {
            assertThat(each.slot().start().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(14, 0));
            assertThat(each.slot().length()).isEqualTo(Duration.ofHours(2));
        });
    }

    @Test
    void moves_by_one_period_without_standing_in_its_own_way() {
        SeriesReport report = as(member("ann"), () -> series().book(daily("09:00", 4), SeriesMode.ALL_OR_NONE));
        BookingView first = report.members().get(0).booking();

        SeriesReport later = as(
                member("ann"),
                () -> series().move(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                slot(2, "09:00", "10:00"),
                                SeriesMode.ALL_OR_NONE));
        assertThat(later.members())
                .extracting(SeriesReport.Member::slot)
                .containsExactly(
                        slot(2, "09:00", "10:00"),
                        slot(3, "09:00", "10:00"),
                        slot(4, "09:00", "10:00"),
                        slot(5, "09:00", "10:00"));
        BookingView moved = later.members().get(0).booking();
        SeriesReport earlier = as(
                member("ann"),
                () -> series().move(
                                moved.id(),
                                moved.version(),
                                SeriesScope.ALL,
                                slot(1, "09:00", "10:00"),
                                SeriesMode.ALL_OR_NONE));
        assertThat(earlier.members().get(3).slot()).isEqualTo(slot(4, "09:00", "10:00"));
    }

    @Test
    void a_move_keeps_every_rule_for_every_member() {
        SeriesReport report = as(member("ann"), () -> series().book(daily("09:00", 3), SeriesMode.ALL_OR_NONE));
        book("ben", slot(2, "13:00", "14:00"));
        BookingView first = report.members().get(0).booking();

        assertRefused(
                RuleCode.CAPACITY,
                () -> as(
                        member("ann"),
                        () -> series().move(
                                        first.id(),
                                        first.version(),
                                        SeriesScope.ALL,
                                        slot(1, "13:00", "14:00"),
                                        SeriesMode.ALL_OR_NONE)));
        SeriesReport moved = as(
                member("ann"),
                () -> series().move(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                slot(1, "13:00", "14:00"),
                                SeriesMode.BEST_EFFORT));
        assertThat(moved.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.slot()).isEqualTo(slot(2, "09:00", "10:00")));
        assertThat(busy())
                .containsExactly(
                        slot(1, "13:00", "14:00"),
                        slot(2, "09:00", "10:00"),
                        slot(2, "13:00", "14:00"),
                        slot(3, "13:00", "14:00"));
    }

    @Test
    void cancels_one_this_and_following_or_all() {
        SeriesReport report = as(member("ann"), () -> series().book(daily("09:00", 6), SeriesMode.ALL_OR_NONE));
        BookingView second = report.members().get(1).booking();
        BookingView fourth = report.members().get(3).booking();
        BookingView first = report.members().get(0).booking();

        as(member("ann"), () -> series().cancel(second.id(), second.version(), SeriesScope.ONE, "ill"));
        assertThat(busy()).hasSize(5);
        SeriesReport rest = as(
                member("ann"),
                () -> series().cancel(fourth.id(), fourth.version(), SeriesScope.THIS_AND_FOLLOWING, null));
        assertThat(rest.members()).hasSize(3);
        assertThat(busy()).hasSize(2);
        as(member("ann"), () -> series().cancel(first.id(), first.version(), SeriesScope.ALL, null));
        assertThat(busy()).isEmpty();
    }

    @Test
    void a_series_meets_a_holiday() {
        rules(new ClosedOnHolidays(), MaxAdvance.of("P400D"));
        LocalDateTime first = LocalDateTime.parse("2026-09-24T09:00");
        SeriesRequest request =
                new SeriesRequest(instrument, first, Duration.ofHours(1), "FREQ=WEEKLY;COUNT=3", "course");

        assertThat(as(member("ann"), () -> series().check(request)).refused())
                .extracting(each -> each.slot().start().atZone(CHANGCHUN).toLocalDate())
                .containsExactly(LocalDate.of(2026, 10, 1));
        SeriesRequest pausing = new SeriesRequest(
                instrument,
                first,
                Duration.ofHours(1),
                "FREQ=WEEKLY;COUNT=3",
                Set.of(LocalDate.of(2026, 10, 1)),
                null,
                null,
                null,
                null);
        assertThat(as(member("ann"), () -> series().book(pausing, SeriesMode.ALL_OR_NONE))
                        .members())
                .hasSize(2);
    }

    @Test
    void a_bundle_repeats_as_a_whole_and_a_keeper_is_asked_once() {
        String camera = newInstrument("Camera");
        rules(new Bundle(Set.of(camera)), Approval.of(ApprovalNeed.ALWAYS));
        SeriesReport report = as(member("ann"), () -> series().book(daily("09:00", 3), SeriesMode.ALL_OR_NONE));

        assertThat(told("booking.pending")).hasSize(1);
        assertThat(as(member("ann"), () -> bookings.busy(camera, month()))).hasSize(3);
        BookingView first = report.members().get(0).booking();
        as(
                member("ann"),
                () -> series().move(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                slot(1, "11:00", "12:00"),
                                SeriesMode.ALL_OR_NONE));
        assertThat(as(member("ann"), () -> bookings.busy(camera, month())))
                .extracting(BusySlot::slot)
                .containsExactly(slot(1, "11:00", "12:00"), slot(2, "11:00", "12:00"), slot(3, "11:00", "12:00"));
    }

    @Test
    void refuses_rules_that_have_no_end_are_no_rules_or_have_too_many_members() {
        assertThatThrownBy(() -> check("FREQ=SECONDLY")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> check("FREQ=DAILY;COUNT=1000000"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("366");
        assertThatThrownBy(() -> check("FREQ=NEVER;COUNT=1")).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> check("FREQ=YEARLY;UNTIL=99991231T000000Z"))
                .isInstanceOf(RuleViolationException.class);
        assertThat(busy()).isEmpty();
    }

    @Test
    void a_booking_alone_is_no_series_and_an_old_version_no_basis() {
        BookingView alone = book("ann", slot(1, "09:00", "10:00"));
        assertRefused(
                "instruments.series.no-member",
                () -> as(member("ann"), () -> series().cancel(alone.id(), alone.version(), SeriesScope.ALL, null)));

        SeriesReport report = as(member("ann"), () -> series().book(daily("12:00", 2), SeriesMode.ALL_OR_NONE));
        BookingView first = report.members().get(0).booking();
        assertThatThrownBy(() -> as(
                        member("ann"), () -> series().cancel(first.id(), first.version() + 1, SeriesScope.ALL, null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_year_of_days_is_booked() {
        rules(MaxAdvance.of("P400D"));
        SeriesReport report = as(member("ann"), () -> series().book(daily("09:00", 366), SeriesMode.ALL_OR_NONE));
        assertThat(report.members()).hasSize(366);
    }

    private SeriesService series() {
        return platform.get(SeriesService.class);
    }

    private SeriesRequest daily(String time, int count) {
        LocalDateTime first =
                clock.instant().atZone(CHANGCHUN).toLocalDate().plusDays(1).atTime(LocalTime.parse(time));
        return new SeriesRequest(instrument, first, Duration.ofHours(1), "FREQ=DAILY;COUNT=" + count, "course");
    }

    private static SeriesRequest twoHours(SeriesRequest request) {
        return new SeriesRequest(
                request.instrumentId(), request.firstAt(), Duration.ofHours(2), request.recurrence(), "course");
    }

    private SeriesReport check(String rule) {
        SeriesRequest request =
                new SeriesRequest(instrument, LocalDateTime.parse("2026-03-05T09:00"), Duration.ofHours(1), rule, "x");
        return as(member("ann"), () -> series().check(request));
    }

    private TimeSlot month() {
        return new TimeSlot(at(0, "00:00"), at(30, "00:00"));
    }

    private List<TimeSlot> busy() {
        return as(member("ann"), () -> bookings.busy(instrument, new TimeSlot(at(0, "00:00"), at(399, "00:00"))))
                .stream()
                .map(BusySlot::slot)
                .toList();
    }
}
