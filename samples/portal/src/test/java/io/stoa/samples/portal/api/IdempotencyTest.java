package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final EmptyPortal PORTAL = EmptyPortal.shared();
    private static final Http HTTP = PORTAL.http();
    private static final Instant DAY =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(20));

    @SuppressWarnings("NullAway.Init")
    private static String instrument;

    @BeforeAll
    static void anInstrument() {
        String organisation = PORTAL.organisation("once");
        Caller staff = TestUsers.make("staff-once", organisation, Roles.STAFF);
        instrument = PORTAL.instrument(organisation, staff, EmptyPortal.draft(organisation, "Diffractometer"));
    }

    @Test
    void the_same_request_gets_the_same_answer_and_books_once() {
        Http.Answer first = book("user10", "key-1", wish(1));
        Http.Answer second = book("user10", "key-1", wish(1));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(bookings("user10")).isEqualTo(1);
    }

    @Test
    void another_request_under_the_key_is_refused() {
        assertThat(book("user11", "key-2", wish(2)).status()).isEqualTo(201);
        Http.Answer other = book("user11", "key-2", wish(3));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.field("code")).isEqualTo("portal.key-reused");
        assertThat(bookings("user11")).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_its_caller() {
        assertThat(book("user12", "key-3", wish(4)).status()).isEqualTo(201);
        Http.Answer other = book("user13", "key-3", wish(5));
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        assertThat(other.field("holderId")).isEqualTo("user13");
    }

    @Test
    void a_refused_request_may_be_sent_again() {
        Http.Answer blocking = book("user14", "key-4", wish(6));
        assertThat(book("user15", "key-5", wish(6)).status()).isEqualTo(409);
        HTTP.post("user14", blocking.header("Location") + "/cancel", "{}", "If-Match", blocking.header("ETag"));
        Http.Answer again = book("user15", "key-5", wish(6));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        assertThat(book("user16", "two words", wish(7)).field("code")).isEqualTo("portal.key");
        assertThat(book("user16", "x".repeat(201), wish(7)).status()).isEqualTo(400);
        assertThat(bookings("user16")).isZero();
    }

    @Test
    void many_at_once_under_one_key_book_once() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(12);
        try {
            List<Future<Http.Answer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> clients.submit(() -> book("user17", "key-7", wish(8))))
                    .toList();
            for (Future<Http.Answer> each : answers) {
                Http.Answer answer = each.get();
                assertThat(answer.status()).as(answer.text()).isIn(201, 409);
                if (answer.status() == 409) {
                    assertThat(answer.field("code")).isEqualTo("portal.in-progress");
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                }
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(book("user17", "key-7", wish(8)).status()).isEqualTo(201);
        assertThat(bookings("user17")).isEqualTo(1);
    }

    @Test
    void a_claim_holds_others_off_until_its_time_is_over() {
        claimed("user18", "key-8", Instant.now());
        Http.Answer early = book("user18", "key-8", wish(9));
        assertThat(early.status()).as(early.text()).isEqualTo(422);
        PORTAL.sql()
                .sql("update portal_idempotency set claimed_at = :then where caller = 'user18'")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofMinutes(2))))
                .update();
        Http.Answer late = book("user18", "key-8", wish(9));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
        assertThat(book("user18", "key-8", wish(9)).field("id")).isEqualTo(late.field("id"));
    }

    @Test
    void old_answers_are_forgotten() {
        book("user19", "key-9", wish(10));
        PORTAL.sql()
                .sql("update portal_idempotency set claimed_at = :then where caller = 'user19'")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofHours(25))))
                .update();
        PORTAL.bean(Idempotency.class).purge();
        assertThat(PORTAL.sql()
                        .sql("select count(*) from portal_idempotency where caller = 'user19'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void claimed(String caller, String key, Instant when) {
        PORTAL.sql()
                .sql("""
                        insert into portal_idempotency (caller, idem_key, request_hash, claim, claimed_at)
                        values (:caller, :key, 'of another', 'of one who died', :at)""")
                .param("caller", caller)
                .param("key", key)
                .param("at", Timestamp.from(when))
                .update();
    }

    private static Http.Answer book(String user, String key, String wish) {
        return HTTP.post(user, "/api/v1/bookings", wish, Api.IDEMPOTENCY_KEY, key);
    }

    private static String wish(int hour) {
        Instant start = DAY.plus(Duration.ofHours(hour));
        return Http.json(Map.of(
                "instrumentId",
                instrument,
                "start",
                start.toString(),
                "end",
                start.plus(Duration.ofHours(1)).toString()));
    }

    private static long bookings(String holder) {
        return PORTAL.sql()
                .sql("select count(*) from stoa_booking where holder_id = :holder")
                .param("holder", holder)
                .query(Long.class)
                .single();
    }
}
