package io.stoa.instruments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.Obstacle;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is known to break in other systems, each by a test of its own. */
class BookingDefectsTest extends BookingOnEveryStack {

    /** A cap of eight hours a day: 20:00 to 02:00 counts four hours in the one day and two in the other. */
    @Test
    void a_cap_per_day_splits_a_booking_that_crosses_midnight() {
        rules(new CapHours(Duration.ofHours(8), CapPeriod.DAY, CapHolder.USER));
        book("ann", slot(1, "20:00", "02:00"));

        Violation first = only(check("ann", slot(1, "10:00", "14:15")), RuleCode.CAP_HOURS);
        assertThat(first.actual()).isEqualTo(Duration.ofMinutes(8 * 60 + 15));
        assertThat(check("ann", slot(1, "10:00", "14:00"))).isEmpty();
        assertThat(check("ann", slot(2, "10:00", "16:00"))).isEmpty();
        Violation second = only(check("ann", slot(2, "10:00", "16:15")), RuleCode.CAP_HOURS);
        assertThat(second.text(Locale.ENGLISH)).contains("8 h 15 min", "T00:00+08:00");
    }

    @Test
    void a_count_per_day_counts_a_booking_across_midnight_where_it_starts() {
        rules(new CapCount(1, CapPeriod.DAY, CapHolder.USER));
        book("ann", slot(1, "22:00", "02:00"));

        only(check("ann", slot(1, "09:00", "10:00")), RuleCode.CAP_COUNT);
        assertThat(check("ann", slot(2, "09:00", "10:00"))).isEmpty();
    }

    @Test
    void weeks_months_and_years_are_split_at_their_local_edges() {
        rules(
                MaxAdvance.of("P500D"),
                new CapHours(Duration.ofHours(4), CapPeriod.WEEK, CapHolder.USER),
                new CapHours(Duration.ofHours(5), CapPeriod.MONTH, CapHolder.USER),
                new CapHours(Duration.ofHours(5), CapPeriod.YEAR, CapHolder.GROUP));
        TimeSlot newYear = local("2027-01-01T00:00", CHANGCHUN, -2, 2);
        book("ann", newYear);

        // Two hours count in December, week 53 of 2026, and the old year; two in January and the same week.
        assertThat(check("ann", local("2026-12-20T10:00", CHANGCHUN, 0, 3))).isEmpty();
        only(check("ann", local("2026-12-20T10:00", CHANGCHUN, 0, 4)), RuleCode.CAP_HOURS, 2);
        only(check("ann", local("2027-01-03T10:00", CHANGCHUN, 0, 1)), RuleCode.CAP_HOURS, 1);
        assertThat(check("ann", local("2027-01-04T10:00", CHANGCHUN, 0, 3))).isEmpty();
        assertThat(check("ben", local("2027-01-05T10:00", CHANGCHUN, 0, 4)))
                .singleElement()
                .satisfies(each -> assertThat(each.actual()).isEqualTo(Duration.ofHours(6)));
    }

    /** The night of 28 March 2026 to 29 March is an hour shorter in Berlin, that of 24 to 25 October an hour longer. */
    @Test
    void a_day_of_23_or_25_hours_is_that_long() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        platform.as(keeper());
        policies.setCalendar(instrument, new CalendarSettings(berlin, null));
        rules(
                MaxAdvance.of("P500D"),
                new MaxLength(Duration.ofHours(24)),
                new CapHours(Duration.ofHours(24), CapPeriod.DAY, CapHolder.USER));

        assertThat(check("ann", day("2026-10-26", berlin))).isEmpty();
        assertThat(check("ann", day("2026-10-25", berlin)))
                .extracting(Violation::actual)
                .containsExactly(Duration.ofHours(25), Duration.ofHours(25));
        assertThat(check("ann", day("2027-03-28", berlin))).isEmpty();
        assertThat(day("2027-03-28", berlin).length()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void capacity_is_not_computed_from_merged_intervals() {
        rules(new Capacity(2));
        book("ann", slot(1, "09:00", "17:00"));
        book("ben", slot(1, "10:00", "11:00"));

        // Taking (9,17)+(10,11) as ending at 11 would leave two places from 11:00 on.
        book("cid", slot(1, "11:00", "12:00"));
        only(check("dan", slot(1, "11:30", "12:30")), RuleCode.CAPACITY);
    }

    @Test
    void rules_hold_for_moves_and_extensions_as_for_new_bookings() {
        rules(
                new CapHours(Duration.ofHours(3), CapPeriod.DAY, CapHolder.USER),
                new OpenFuture(null, Duration.ofHours(5)));
        BookingView one = book("ann", slot(1, "09:00", "11:00"));
        BookingView two = book("ann", slot(2, "09:00", "11:00"));

        assertRefused(
                RuleCode.CAP_HOURS,
                () -> as(member("ann"), () -> bookings.move(two.id(), two.version(), slot(1, "12:00", "14:00"), null)));
        assertRefused(
                RuleCode.OPEN_FUTURE,
                () -> as(member("ann"), () -> bookings.extend(one.id(), one.version(), at(1, "12:15"))));
        assertThat(as(member("ann"), () -> bookings.extend(one.id(), one.version(), at(1, "12:00")))
                        .slot())
                .isEqualTo(slot(1, "09:00", "12:00"));
    }

    @Test
    void a_refusal_says_which_booking_is_in_the_way() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));

        List<Obstacle> inTheWay =
                only(check("ann", slot(1, "08:00", "12:00")), RuleCode.CAPACITY).inTheWay();
        assertThat(inTheWay).singleElement().satisfies(each -> {
            assertThat(each.when()).isEqualTo(booking.slot());
            assertThat(each.what()).isNotNull();
        });
    }

    @Test
    void a_refused_move_loses_nothing() {
        BookingView booking = book("ann", slot(1, "09:00", "11:00"));
        book("ben", slot(1, "12:00", "13:00"));

        assertRefused(
                RuleCode.CAPACITY,
                () -> as(
                        member("ann"),
                        () -> bookings.move(booking.id(), booking.version(), slot(1, "12:00", "14:00"), null)));
        assertThat(as(member("ann"), () -> bookings.view(booking.id()))).isEqualTo(booking);
        only(check("cid", slot(1, "10:00", "12:00")), RuleCode.CAPACITY);
    }

    private static void only(List<Violation> violations, RuleCode code, int times) {
        assertThat(violations).hasSize(times).extracting(Violation::code).containsOnly(code.messageCode());
    }

    private static TimeSlot local(String at, ZoneId zone, int fromHours, int toHours) {
        Instant instant = java.time.LocalDateTime.parse(at).atZone(zone).toInstant();
        return new TimeSlot(instant.plus(Duration.ofHours(fromHours)), instant.plus(Duration.ofHours(toHours)));
    }

    private static TimeSlot day(String date, ZoneId zone) {
        LocalDate day = LocalDate.parse(date);
        return new TimeSlot(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
