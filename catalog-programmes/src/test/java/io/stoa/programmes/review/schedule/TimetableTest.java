package io.stoa.programmes.review.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.time.TimeSlot;
import io.stoa.programmes.review.schedule.DefenceSession.Break;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final ZoneId CHANGCHUN = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HEARING = Duration.ofMinutes(20);
    private static final Duration CHANGEOVER = Duration.ofMinutes(5);
    private static final Duration WAITING = Duration.ofMinutes(15);

    @Test
    void hears_one_after_the_other_and_keeps_the_breaks() {
        DefenceSession morning = new DefenceSession(
                at("2026-03-02T09:00"),
                at("2026-03-02T11:10"),
                List.of(new Break(at("2026-03-02T09:40"), at("2026-03-02T10:00"))));
        Timetable timetable = Timetable.of(plan(CHANGCHUN, 3, morning), List.of("K", "B", "X", "A"), Map.of());
        assertThat(timetable.slots())
                .extracting(slot -> slot.application() + " " + slot.slot().text(CHANGCHUN))
                .containsExactly(
                        "K 2026-03-02T09:00+08:00/2026-03-02T09:20+08:00",
                        "B 2026-03-02T10:00+08:00/2026-03-02T10:20+08:00",
                        "X 2026-03-02T10:25+08:00/2026-03-02T10:45+08:00",
                        "A 2026-03-02T10:50+08:00/2026-03-02T11:10+08:00");
    }

    @Test
    void sends_conflicting_members_out_of_the_room() {
        Timetable timetable =
                Timetable.of(plan(CHANGCHUN, 2, day("2026-03-02")), List.of("A", "B"), Map.of("B", Set.of("E9", "E1")));
        assertThat(timetable.slots()).extracting(DefenceSlot::leaving).containsExactly(List.of(), List.of("E1", "E9"));
    }

    @Test
    void counts_elapsed_time_where_clocks_change() {
        DefenceSession night = DefenceSession.of(at("2026-03-29T01:30"), at("2026-03-29T03:30"));
        Timetable timetable = Timetable.of(plan(BERLIN, 3, night), List.of("A", "B"), Map.of());
        assertThat(timetable.slots())
                .extracting(slot -> slot.slot().text(BERLIN))
                .containsExactly(
                        "2026-03-29T01:30+01:00/2026-03-29T01:50+01:00",
                        "2026-03-29T01:55+01:00/2026-03-29T03:15+02:00");
    }

    @Test
    void refuses_a_session_that_begins_at_a_time_that_clocks_leave_out() {
        DefenceSession skipped = DefenceSession.of(at("2026-03-29T02:30"), at("2026-03-29T05:00"));
        assertThatThrownBy(() -> Timetable.of(plan(BERLIN, 3, skipped), List.of("A"), Map.of()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("02:30")
                .hasMessageContaining("Europe/Berlin");
    }

    @Test
    void says_how_many_hearings_the_sessions_hold() {
        DefenceSession hour = DefenceSession.of(at("2026-03-02T09:00"), at("2026-03-02T10:00"));
        assertThatThrownBy(() -> Timetable.of(plan(CHANGCHUN, 3, hour), List.of("A", "B", "C"), Map.of()))
                .hasMessageContaining("3")
                .hasMessageContaining("2");
    }

    @Test
    void says_how_many_waiting_rooms_are_needed() {
        DefencePlan plan =
                new DefencePlan(CHANGCHUN, List.of(day("2026-03-02")), HEARING, CHANGEOVER, Duration.ofMinutes(70), 2);
        assertThatThrownBy(() -> Timetable.of(plan, List.of("A", "B", "C", "D"), Map.of()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.defence.rooms"));
    }

    @Test
    void refuses_sessions_that_overlap_and_lengths_that_make_no_sense() {
        assertThatThrownBy(() ->
                        Timetable.of(plan(CHANGCHUN, 2, day("2026-03-02"), day("2026-03-02")), List.of("A"), Map.of()))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.defence.overlap"));
        assertThatThrownBy(() ->
                        new DefencePlan(CHANGCHUN, List.of(day("2026-03-02")), CHANGEOVER, CHANGEOVER, WAITING, 1))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> new DefencePlan(CHANGCHUN, List.of(), HEARING, CHANGEOVER, WAITING, 1))
                .isInstanceOf(RuleViolationException.class);
    }

    /** Whatever the plan: nobody shares a room, and nobody comes while another comes or leaves. */
    @Test
    void lets_no_applicant_meet_another() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Duration changeover = Duration.ofMinutes(1 + random.nextInt(10));
            DefencePlan plan = new DefencePlan(
                    random.nextBoolean() ? CHANGCHUN : BERLIN,
                    sessions(random),
                    changeover.multipliedBy(2).plusMinutes(random.nextInt(30)),
                    changeover,
                    changeover.plusMinutes(random.nextInt(90)),
                    100);
            List<String> order = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> "A" + i)
                    .toList();
            List<DefenceSlot> slots = Timetable.of(plan, order, Map.of()).slots();
            assertThat(slots).extracting(DefenceSlot::application).isEqualTo(order);
            for (DefenceSlot one : slots) {
                assertKept(plan, one);
                slots.stream().filter(other -> other != one).forEach(other -> assertApart(plan, one, other));
            }
        }
    }

    private static void assertKept(DefencePlan plan, DefenceSlot slot) {
        assertThat(slot.slot().length()).isEqualTo(plan.hearing());
        assertThat(slot.arrival()).isBeforeOrEqualTo(slot.slot().start().minus(plan.waiting()));
        assertThat(plan.sessions()).anySatisfy(session -> {
            assertThat(slot.slot().start())
                    .isAfterOrEqualTo(session.start().atZone(plan.zone()).toInstant());
            assertThat(slot.slot().end())
                    .isBeforeOrEqualTo(session.end().atZone(plan.zone()).toInstant());
            for (Break pause : session.breaks()) {
                assertThat(slot.slot()
                                .overlaps(new TimeSlot(
                                        pause.start().atZone(plan.zone()).toInstant(),
                                        pause.end().atZone(plan.zone()).toInstant())))
                        .isFalse();
            }
        });
    }

    private static void assertApart(DefencePlan plan, DefenceSlot one, DefenceSlot other) {
        TimeSlot comes = way(plan, one.arrival());
        assertThat(comes.overlaps(way(plan, other.arrival()))).isFalse();
        assertThat(comes.overlaps(way(plan, other.slot().end()))).isFalse();
        assertThat(one.slot().overlaps(other.slot())).isFalse();
        if (one.waitingRoom() == other.waitingRoom()) {
            assertThat(waiting(one).overlaps(waiting(other))).isFalse();
        }
    }

    private static TimeSlot way(DefencePlan plan, Instant from) {
        return TimeSlot.of(from, plan.changeover());
    }

    private static TimeSlot waiting(DefenceSlot slot) {
        return new TimeSlot(slot.arrival(), slot.slot().start());
    }

    private static List<DefenceSession> sessions(Random random) {
        List<DefenceSession> sessions = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            LocalDateTime start = LocalDate.of(2026, 3, 2 + day).atTime(8, random.nextInt(60));
            LocalDateTime pause = start.plusMinutes(random.nextInt(240));
            sessions.add(new DefenceSession(
                    start, start.plusHours(10), List.of(new Break(pause, pause.plusMinutes(1 + random.nextInt(60))))));
        }
        return sessions;
    }

    private static DefencePlan plan(ZoneId zone, int rooms, DefenceSession... sessions) {
        return new DefencePlan(zone, List.of(sessions), HEARING, CHANGEOVER, WAITING, rooms);
    }

    private static DefenceSession day(String date) {
        return DefenceSession.of(at(date + "T09:00"), at(date + "T17:00"));
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
