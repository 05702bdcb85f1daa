package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.testkit.Line;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL behind a line that is cut and mended. */
class DatabaseAwayTest {

    private static final int ATTEMPTS = 120;

    @Test
    void the_portal_says_503_while_the_database_is_away_and_comes_back_with_it(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                Line line = Line.to(server.getPort());
                EmptyPortal portal = EmptyPortal.in(
                        folder,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres",
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.connection-timeout=1500")) {
            Http http = portal.http();
            String organisation = portal.organisation("lasting");
            Caller staff = TestUsers.make("staff-lasting", organisation, Roles.STAFF);
            String instrument = portal.instrument(organisation, staff, EmptyPortal.draft(organisation, "Lasting"));
            assertThat(book(http, instrument, 1).status()).isEqualTo(201);
            untilListed(http, "Lasting");

            line.cut();
            for (int i = 0; i < 3; i++) {
                Http.Answer read = http.get(null, "/api/v1/instruments/" + instrument, "Accept-Language", "de");
                assertThat(read.status()).as(read.text()).isEqualTo(503);
                assertThat(read.header("Retry-After")).isEqualTo("5");
                assertThat(read.field("code")).isEqualTo("portal.away");
                assertThat(read.field("detail")).startsWith("Die Datenbank");
                assertThat(book(http, instrument, 2).status()).isEqualTo(503);
                for (String page : List.of("/instruments", "/instruments/" + instrument, "/literature")) {
                    Http.Answer html = http.get(null, page, "Accept", "text/html");
                    assertThat(html.status()).as(page).isEqualTo(503);
                    assertThat(html.header("Retry-After")).isEqualTo("5");
                    assertThat(html.header("Content-Type")).startsWith("text/html");
                }
            }

            line.mend();
            Http.Answer read = http.get(null, "/api/v1/instruments/" + instrument);
            for (int i = 0; i < ATTEMPTS && read.status() != 200; i++) {
                Thread.sleep(500);
                read = http.get(null, "/api/v1/instruments/" + instrument);
            }
            assertThat(read.status()).as(read.text()).isEqualTo(200);
            assertThat(book(http, instrument, 2).status()).isEqualTo(201);
            assertThat(portal.sql()
                            .sql("select count(*) from stoa_booking")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    /** The list comes from the index, which asks the database for nothing while it is empty. */
    private static void untilListed(Http http, String name) throws InterruptedException {
        Http.Answer list = http.get(null, "/instruments", "Accept", "text/html");
        for (int i = 0; i < ATTEMPTS && !list.text().contains(name); i++) {
            Thread.sleep(500);
            list = http.get(null, "/instruments", "Accept", "text/html");
        }
        assertThat(list.text()).contains(name);
    }

    private static Http.Answer book(Http http, String instrument, int hour) {
        Instant start = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(5))
                .plus(Duration.ofHours(hour));
        return http.post(
                "user1",
                "/api/v1/bookings",
                Http.json(Map.of(
                        "instrumentId",
                        instrument,
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(1)).toString())),
                Api.IDEMPOTENCY_KEY,
                "hour-" + hour);
    }
}
