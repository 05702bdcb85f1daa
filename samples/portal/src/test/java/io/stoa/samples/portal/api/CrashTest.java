package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process is killed in the middle of work. */
class CrashTest {

    private static final int CLIENTS = 6;
    private static final int ACKNOWLEDGED_BEFORE = 30;
    private static final Instant DAY =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void bookings_that_were_answered_stand_and_others_can_be_sent_again() throws Exception {
        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        ConcurrentSkipListSet<Integer> sent = new ConcurrentSkipListSet<>();
        try (ChildPortal portal = ChildPortal.start(folder)) {
            bookUntilKilled(portal, acknowledged, sent);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE);
        try (ChildPortal portal = ChildPortal.start(folder)) {
            for (int number : sent) {
                Http.Answer again = sendUntilDone(portal, number);
                assertThat(again.status()).as(again.text()).isEqualTo(201);
                String before = acknowledged.putIfAbsent(number, again.field("id"));
                assertThat(again.field("id")).isEqualTo(before == null ? again.field("id") : before);
            }
        }
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        assertThat(count("select count(*) from stoa_booking")).isEqualTo(sent.size());
        assertThat(count("select count(*) from portal_idempotency where status is null"))
                .isZero();
    }

    private static void bookUntilKilled(
            ChildPortal portal, Map<Integer, String> acknowledged, ConcurrentSkipListSet<Integer> sent)
            throws InterruptedException {
        AtomicInteger numbers = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            clients.submit(() -> {
                while (true) {
                    int number = numbers.getAndIncrement();
                    sent.add(number);
                    try {
                        Http.Answer answer = book(portal, number);
                        if (answer.status() == 201) {
                            acknowledged.put(number, answer.field("id"));
                            enough.countDown();
                        }
                    } catch (UncheckedIOException killed) {
                        return;
                    }
                }
            });
        }
        boolean reached = enough.await(2, TimeUnit.MINUTES);
        portal.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(reached).isTrue();
    }

    /** The claim of the process that died runs out after two seconds. */
    private static Http.Answer sendUntilDone(ChildPortal portal, int number) throws InterruptedException {
        Http.Answer answer = book(portal, number);
        for (int attempt = 0; attempt < 20 && answer.field("code").equals("portal.in-progress"); attempt++) {
            Thread.sleep(Duration.ofSeconds(1).toMillis());
            answer = book(portal, number);
        }
        return answer;
    }

    private static Http.Answer book(ChildPortal portal, int number) {
        Instant start = DAY.plus(Duration.ofMinutes(15L * number));
        return portal.http()
                .post(
                        "user1",
                        "/api/v1/bookings",
                        Http.json(Map.of(
                                "instrumentId",
                                portal.instrument(),
                                "start",
                                start.toString(),
                                "end",
                                start.plus(Duration.ofMinutes(15)).toString())),
                        Api.IDEMPOTENCY_KEY,
                        "crash-" + number);
    }

    @Test
    void an_import_goes_on_where_it_was_cut_off_and_leaves_nothing_half_written() throws Exception {
        try (ChildPortal portal = ChildPortal.start(folder)) {
            portal.beginImport();
            waitForRows(portal);
            portal.kill();
        }
        String imported = "from stoa_instrument where source = '" + ChildPortal.SOURCE + "'";
        long before = count("select count(*) " + imported);
        assertThat(before).isBetween(100L, ChildPortal.ROWS - 1L);
        assertThat(audited()).isEqualTo(before);
        assertThat(logged()).isEqualTo(before);
        try (ChildPortal portal = ChildPortal.start(folder)) {
            portal.beginImport();
            assertThat(portal.imported()).isEqualTo("IMPORTED refused=0");
        }
        assertThat(count("select count(*) " + imported)).isEqualTo(ChildPortal.ROWS);
        assertThat(count("select count(distinct source_id) " + imported)).isEqualTo(ChildPortal.ROWS);
        assertThat(audited()).isEqualTo(ChildPortal.ROWS);
        assertThat(logged()).isEqualTo(ChildPortal.ROWS);
    }

    private static void waitForRows(ChildPortal portal) throws InterruptedException {
        String path = "/api/v1/instruments?limit=101&status=DRAFT&source=" + ChildPortal.SOURCE;
        for (int attempt = 0; attempt < 600; attempt++) {
            if (portal.http().get("staff-crash", path).json().path("items").size() > 100) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private long audited() throws SQLException {
        return count("select count(*) from stoa_audit where kind = 'instrument' and subject_id in"
                + " (select id from stoa_instrument where source = '" + ChildPortal.SOURCE + "')");
    }

    private long logged() throws SQLException {
        return count("select count(*) from stoa_entry_change where kind = 'instrument' and entry_id in"
                + " (select id from stoa_instrument where source = '" + ChildPortal.SOURCE + "')");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("db/portal"), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
