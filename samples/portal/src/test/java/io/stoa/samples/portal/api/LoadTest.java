package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int USERS = 50;
    private static final EmptyPortal PORTAL = EmptyPortal.shared();
    private static final Http HTTP = PORTAL.http();

    @SuppressWarnings("NullAway.Init")
    private static String organisation;

    @SuppressWarnings("NullAway.Init")
    private static Caller staff;

    @BeforeAll
    static void anOrganisation() {
        organisation = PORTAL.organisation("busy");
        staff = TestUsers.make("staff-busy", organisation, Roles.STAFF);
    }

    @Test
    void fifty_users_who_want_eight_slots_at_once_get_one_each() throws Exception {
        String instrument = PORTAL.instrument(organisation, staff, EmptyPortal.draft(organisation, "Wanted"));
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));
        List<Http.Answer> answers = atOnce(user -> {
            // Half an hour apart and an hour long, so that neighbours overlap.
            Instant start = day.plus(Duration.ofMinutes(30L * (user % 8)));
            String wish = Http.json(Map.of(
                    "instrumentId",
                    instrument,
                    "start",
                    start.toString(),
                    "end",
                    start.plus(Duration.ofHours(1)).toString()));
            return HTTP.post("user" + (100 + user), "/api/v1/bookings", wish, Api.IDEMPOTENCY_KEY, "load-" + user);
        });
        long booked = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(booked).isBetween(3L, 5L);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(USERS - (int) booked)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                    assertThat(answer.field("code")).isEqualTo("instruments.booking.capacity");
                });
        assertThat(count("select count(*) from stoa_booking where instrument_id = :id", instrument))
                .isEqualTo(booked);
        assertThat(count("""
                        select count(*) from stoa_booking a join stoa_booking b
                        on a.instrument_id = b.instrument_id and a.id < b.id
                        and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                        where a.instrument_id = :id""", instrument)).isZero();
    }

    @Test
    void reading_searching_and_booking_at_once_fails_for_nobody() throws Exception {
        String instrument = PORTAL.instrument(organisation, staff, EmptyPortal.draft(organisation, "Shared oven"));
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(40));
        List<Integer> statuses = new ArrayList<>();
        List<List<Integer>> all = atOnce(user -> {
            List<Integer> mine = new ArrayList<>();
            Instant start = day.plus(Duration.ofHours(user));
            mine.add(HTTP.get(null, "/api/v1/instruments/" + instrument).status());
            mine.add(HTTP.get(null, "/api/v1/search?q=oven&facet=KIND").status());
            mine.add(HTTP.get(null, "/").status());
            mine.add(HTTP.post(
                            "user" + (200 + user),
                            "/api/v1/bookings",
                            Http.json(Map.of(
                                    "instrumentId",
                                    instrument,
                                    "start",
                                    start.toString(),
                                    "end",
                                    start.plus(Duration.ofHours(1)).toString())))
                    .status());
            mine.add(HTTP.get(null, "/api/v1/instruments?limit=5").status());
            return mine;
        });
        all.forEach(statuses::addAll);
        assertThat(statuses)
                .hasSize(USERS * 5)
                .allSatisfy(status -> assertThat(status).isIn(200, 201));
    }

    /** A client's part. */
    private interface Part<T> {
        T play(int user) throws Exception;
    }

    private static <T> List<T> atOnce(Part<T> part) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                int user = i;
                running.add(users.submit(() -> {
                    go.await();
                    return part.play(user);
                }));
            }
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            users.shutdownNow();
        }
    }

    private static long count(String sql, String instrument) {
        return PORTAL.sql().sql(sql).param("id", instrument).query(Long.class).single();
    }
}
