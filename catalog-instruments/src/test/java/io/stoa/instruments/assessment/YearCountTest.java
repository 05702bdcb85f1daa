package io.stoa.instruments.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.assessment.UsedTime.Details;
import io.stoa.instruments.usage.ServiceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The count of a year against a slow one that looks at every minute of the year by itself. Sessions are made at random
 * from a seed, dense at the edges of years, of leap days and of summer time, so that they overlap, touch and cross.
 */
class YearCountTest {

    private static final int SETS = 500;

    /** A session in whole minutes since 1970. */
    private record Minutes(
            String id, long start, long end, ServiceKind kind, String holder, String organisation, int samples) {

        UsedTime used() {
            return new UsedTime(
                    start * 60_000_000L,
                    end * 60_000_000L,
                    kind,
                    new Details(id, holder, organisation.isEmpty() ? null : organisation, samples));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, Asia/Shanghai, 2026",
        "2, Asia/Shanghai, 2024",
        "3, Europe/Berlin, 2026",
        "4, Europe/Berlin, 2020",
        "5, America/New_York, 2032",
        "6, Australia/Lord_Howe, 2025",
        "7, Pacific/Apia, 2011",
        "8, America/Sao_Paulo, 2018",
        "9, Pacific/Kiritimati, 2026",
    })
    void counts_what_a_count_by_minutes_counts(long seed, ZoneId zone, int year) {
        Random random = new Random(seed);
        for (int set = 0; set < SETS; set++) {
            List<Minutes> sessions = sessions(random, zone, year);
            List<UsedTime> used = sessions.stream()
                    .map(Minutes::used)
                    .sorted(Comparator.comparingLong(UsedTime::start))
                    .toList();
            long from = startOf(year, zone);
            long until = startOf(year + 1, zone);

            YearCount count = new YearCount(from * 60_000_000L, until * 60_000_000L, true);
            List<CountedSession> trace = count.trace(used);
            YearOfUse counted = count.result(1400);

            YearOfUse expected = byMinutes(sessions, from, until);
            assertThat(counted)
                    .as("seed %d, set %d, %s %d: %s", seed, set, zone, year, sessions)
                    .isEqualTo(expected);
            assertThat(new YearCount(from * 60_000_000L, until * 60_000_000L, true)
                            .add(used)
                            .result(1400))
                    .isEqualTo(expected);
            assertTraceAddsUp(trace, counted, new TimeSlot(instant(from), instant(until)));
        }
    }

    private static void assertTraceAddsUp(List<CountedSession> trace, YearOfUse counted, TimeSlot year) {
        assertThat(trace).hasSize((int) counted.sessions());
        assertThat(sum(trace.stream().map(CountedSession::effective).toList())).isEqualTo(counted.effective());
        assertThat(sum(trace.stream().map(CountedSession::external).toList())).isEqualTo(counted.external());
        assertThat(trace).allSatisfy(each -> {
            assertThat(year.contains(each.slot())).isTrue();
            assertThat(each.effective()).isBetween(Duration.ZERO, each.slot().length());
            assertThat(each.external()).isBetween(Duration.ZERO, each.slot().length());
        });
    }

    private static Duration sum(List<Duration> parts) {
        return parts.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Marks every minute of every session, and counts the marks inside the year. */
    private static YearOfUse byMinutes(List<Minutes> sessions, long from, long until) {
        BitSet any = new BitSet();
        BitSet external = new BitSet();
        Set<String> users = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        long inYear = 0;
        long samples = 0;
        for (Minutes session : sessions) {
            boolean touches = false;
            for (long minute = session.start(); minute < session.end(); minute++) {
                if (minute >= from && minute < until) {
                    touches = true;
                    any.set((int) (minute - from));
                    if (session.kind() == ServiceKind.EXTERNAL) {
                        external.set((int) (minute - from));
                    }
                }
            }
            if (touches) {
                inYear++;
                users.add(session.holder());
                samples += session.start() >= from ? session.samples() : 0;
                if (session.kind() == ServiceKind.EXTERNAL
                        && !session.organisation().isEmpty()) {
                    organisations.add(session.organisation());
                }
            }
        }
        return new YearOfUse(
                1,
                1400,
                Duration.ofMinutes(any.cardinality()),
                Duration.ofMinutes(external.cardinality()),
                inYear,
                samples,
                organisations.size(),
                users.size());
    }

    private static List<Minutes> sessions(Random random, ZoneId zone, int year) {
        List<LocalDateTime> edges = List.of(
                LocalDateTime.of(year, 1, 1, 0, 0),
                LocalDateTime.of(year + 1, 1, 1, 0, 0),
                LocalDateTime.of(year, 2, 28, 23, 0),
                LocalDateTime.of(year, 3, 8, 2, 0),
                LocalDateTime.of(year, 3, 29, 2, 0),
                LocalDateTime.of(year, 4, 5, 2, 0),
                LocalDateTime.of(year, 10, 25, 2, 0),
                LocalDateTime.of(year, 11, 1, 2, 0),
                LocalDateTime.of(year, 12, 28, 0, 0),
                LocalDateTime.of(year, 12, 30, 0, 0));
        int number = random.nextInt(30);
        List<Minutes> sessions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            long edge =
                    minute(edges.get(random.nextInt(edges.size())).atZone(zone).toInstant());
            long start = edge + random.nextInt(600) - 300;
            long length = random.nextInt(8) == 0 ? 1 + random.nextInt(33 * 24 * 60) : 1 + random.nextInt(400);
            ServiceKind kind = random.nextBoolean() ? ServiceKind.EXTERNAL : ServiceKind.INTERNAL;
            String organisation = random.nextInt(4) == 0 ? "" : "o" + random.nextInt(5);
            sessions.add(new Minutes(
                    "s" + i, start, start + length, kind, "u" + random.nextInt(6), organisation, random.nextInt(9)));
        }
        return sessions;
    }

    /** The first minute of a year, found by going back from the 2nd of January minute by minute. */
    private static long startOf(int year, ZoneId zone) {
        long minute = minute(LocalDateTime.of(year, 1, 2, 12, 0).atZone(zone).toInstant());
        while (instant(minute - 1).atZone(zone).getYear() == year) {
            minute--;
        }
        return minute;
    }

    private static long minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
