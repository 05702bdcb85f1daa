package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest {

    private static final String STAFF = "staff-institute";

    @SuppressWarnings("NullAway.Init")
    private static EmptyPortal portal;

    @SuppressWarnings("NullAway.Init")
    private static Http http;

    @SuppressWarnings("NullAway.Init")
    private static String organisation;

    @SuppressWarnings("NullAway.Init")
    private static String instrument;

    @SuppressWarnings("NullAway.Init")
    private static String work;

    @BeforeAll
    static void start() {
        portal = EmptyPortal.shared();
        http = portal.http();
        organisation = portal.organisation("institute");
        Caller staff = TestUsers.make(STAFF, organisation, Roles.STAFF);
        instrument = portal.instrument(organisation, staff, EmptyPortal.draft(organisation, "Microscope"));
        work = portal.publish(
                staff,
                portal.bean(WorkCatalog.class),
                WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
                        .providedBy(organisation)
                        .type(WorkType.JOURNAL_ARTICLE)
                        .author("张", "伟")
                        .year(2014)
                        .build());
    }

    @Test
    void an_entry_goes_from_draft_to_published_by_its_versions() {
        String body = Http.json(EmptyPortal.draft(organisation, "Spectrometer"));
        Http.Answer made = http.post(STAFF, "/api/v1/instruments", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = made.header("Location");
        assertThat(path).isEqualTo("/api/v1/instruments/" + made.field("id"));
        assertThat(http.get(null, path).status()).isEqualTo(404);

        Http.Answer revised = http.put(
                STAFF,
                path,
                Http.json(EmptyPortal.draft(organisation, "Mass spectrometer")),
                "If-Match",
                made.header("ETag"));
        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        Http.Answer submitted = http.post(STAFF, path + "/submit", "", "If-Match", revised.header("ETag"));
        assertThat(submitted.field("status")).isEqualTo("SUBMITTED");
        Http.Answer returned = http.post(
                "approver", path + "/return", "{\"reason\":\"the model\"}", "If-Match", submitted.header("ETag"));
        assertThat(returned.field("status")).isEqualTo("RETURNED");
        submitted = http.post(STAFF, path + "/submit", "", "If-Match", returned.header("ETag"));
        Http.Answer approved = http.post("approver", path + "/approve", "", "If-Match", submitted.header("ETag"));
        assertThat(approved.field("status")).isEqualTo("PUBLISHED");

        Http.Answer shown = http.get(null, path);
        assertThat(shown.json().path("names").path("texts").path("en").asString(""))
                .isEqualTo("Mass spectrometer");
        Http.Answer suspended =
                http.post(STAFF, path + "/suspend", "{\"reason\":\"moved\"}", "If-Match", shown.header("ETag"));
        assertThat(suspended.field("status")).isEqualTo("SUSPENDED");
        assertThat(http.get(null, path).status()).isEqualTo(404);
        Http.Answer resumed = http.post(STAFF, path + "/resume", "", "If-Match", suspended.header("ETag"));
        Http.Answer withdrawn =
                http.post(STAFF, path + "/withdraw", "{\"reason\":\"scrapped\"}", "If-Match", resumed.header("ETag"));
        assertThat(withdrawn.field("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_change_needs_the_newest_version() {
        Http.Answer made =
                http.post(STAFF, "/api/v1/instruments", Http.json(EmptyPortal.draft(organisation, "Balance")));
        String path = made.header("Location");
        String body = Http.json(EmptyPortal.draft(organisation, "Analytical balance"));
        assertThat(http.put(STAFF, path, body).status()).isEqualTo(428);
        assertThat(http.put(STAFF, path, body, "If-Match", "*").status()).isEqualTo(400);
        assertThat(http.put(STAFF, path, body, "If-Match", made.header("ETag")).status())
                .isEqualTo(200);
        Http.Answer stale = http.put(
                STAFF, path, Http.json(EmptyPortal.draft(organisation, "Scales")), "If-Match", made.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.field("code")).isEqualTo("core.entry.stale-version");
        assertThat(http.get(STAFF, path + "/content").text()).contains("Analytical balance");
    }

    @Test
    void an_unchanged_entry_is_not_sent_again() {
        Http.Answer first = http.get(null, "/api/v1/instruments/" + instrument);
        assertThat(first.header("Cache-Control")).contains("no-cache").contains("private");
        Http.Answer second = http.get(null, "/api/v1/instruments/" + instrument, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        for (int i = 0; i < 5; i++) {
            portal.instrument(
                    organisation,
                    TestUsers.make(STAFF, organisation, Roles.STAFF),
                    EmptyPortal.draft(organisation, "Paged oven " + i));
        }
        List<String> names = new ArrayList<>();
        String path = "/api/v1/instruments?q=Paged%20oven&limit=2";
        for (int page = 0; page < 5 && !path.isEmpty(); page++) {
            Http.Answer answer = http.get(null, path);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.json()
                    .path("items")
                    .forEach(item -> names.add(
                            item.path("names").path("texts").path("en").asString("")));
            String link = answer.header("Link");
            assertThat(link.isEmpty()).isEqualTo(answer.json().path("next").isNull());
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(names)
                .containsExactly("Paged oven 0", "Paged oven 1", "Paged oven 2", "Paged oven 3", "Paged oven 4");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404, portal.address",
        "GET, /api/v1/instruments/none, 404, core.entry.not-found",
        "DELETE, /api/v1/instruments, 405, portal.method",
        "GET, /api/v1/instruments?limit=0, 400, portal.parameters",
        "GET, /api/v1/instruments?limit=201, 400, portal.parameters",
        "GET, /api/v1/instruments?limit=x, 400, portal.parameters",
        "GET, /api/v1/instruments?sharing=NOBODY, 400, portal.parameters",
        "GET, /api/v1/instruments?after=forged, 400, core.page.invalid-cursor",
        "GET, /api/v1/bookings, 400, portal.missing-parameter",
        "GET, /api/v1/bookings?from=yesterday&until=today, 400, portal.type",
        "GET, /api/v1/changes?limit=0, 400, portal.parameters",
    })
    void wrong_requests_get_a_problem(String method, String path, int status, String code) {
        Http.Answer answer = http.send(http.request(null, path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.field("detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"instrumentId\":\"x\",\"state\":\"CONFIRMED\"}|400|portal.unknown-field",
                "{\"instrumentId\":|400|portal.malformed",
                "{} {}|400|portal.shape",
                "[]|400|portal.shape",
                "{\"start\":\"soon\"}|400|portal.type",
                "{\"instrumentId\":{}}|400|portal.type",
                "{}|400|portal.missing-field",
                "{\"instrumentId\":\"x\",\"start\":\"2030-01-01T10:00:00Z\",\"end\":\"2030-01-01T09:00:00Z\"}|422|core.time-slot.empty",
            })
    void wrong_bodies_get_a_problem(String body, int status, String code) {
        Http.Answer answer = http.post("user1", "/api/v1/bookings", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field("code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain("io.stoa.", "tools.jackson", "Exception");
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        Http.Answer answer = http.send(http.request("user1", "/api/v1/bookings")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.field("code")).isEqualTo("portal.media-type");
    }

    @Test
    void a_body_that_is_too_large_is_refused_however_it_comes() {
        byte[] large = ("{\"purpose\":\"" + "x".repeat(2_000_000) + "\"}").getBytes();
        Http.Answer told = http.send(http.request("user1", "/api/v1/bookings")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(told.status()).isEqualTo(413);
        Http.Answer chunked = http.send(http.request("user1", "/api/v1/bookings")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(chunked.status()).as(chunked.text()).isEqualTo(413);
        assertThat(chunked.field("code")).isEqualTo("portal.too-large");
    }

    @ParameterizedTest
    @CsvSource({"zh, 没有", "en, nothing", "de, nichts", "ru, нет"})
    void problems_speak_the_language_of_the_request(String language, String word) {
        assertThat(http.get(null, "/api/v1/nowhere", "Accept-Language", language)
                        .field("detail"))
                .contains(word);
    }

    @Test
    void a_wrong_password_is_told_how_to_sign_in() {
        Http.Answer answer = http.get(null, "/api/v1/instruments", "Authorization", Http.basic("user1", "wrong"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.field("code")).isEqualTo("portal.credentials");
        Http.Answer anonymous = http.get(null, "/api/v1/deliveries");
        assertThat(anonymous.status()).as(anonymous.text()).isEqualTo(401);
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void whoever_guesses_passwords_must_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(http.get(null, "/api/v1/works", "Authorization", Http.basic("user9", "guess " + i))
                            .status())
                    .isEqualTo(401);
        }
        Http.Answer waiting = http.get("user9", "/api/v1/works");
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).isNotEmpty();
        assertThat(http.get("user8", "/api/v1/works").status()).isEqualTo(200);
    }

    @Test
    void a_booking_is_checked_made_moved_extended_and_cancelled() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
        String wish = wish(start, start.plus(Duration.ofHours(1)));
        assertThat(http.post("user2", "/api/v1/bookings/check", wish)
                        .json()
                        .path("possible")
                        .asBoolean(false))
                .isTrue();
        Http.Answer booked = http.post("user2", "/api/v1/bookings", wish);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        Http.Answer taken = http.post("user3", "/api/v1/bookings", wish);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("violations").path(0).path("inTheWay").size())
                .isEqualTo(1);
        assertThat(taken.text()).doesNotContain(booked.field("id"));
        String path = booked.header("Location");
        Instant later = start.plus(Duration.ofHours(3));
        Http.Answer moved = http.post(
                "user2",
                path + "/move",
                Http.json(Map.of(
                        "start",
                        later.toString(),
                        "end",
                        later.plusSeconds(3600).toString())),
                "If-Match",
                booked.header("ETag"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        Http.Answer extended = http.post(
                "user2",
                path + "/extend",
                Http.json(Map.of("end", later.plusSeconds(7200).toString())),
                "If-Match",
                moved.header("ETag"));
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        JsonNode busy = http.get(
                        null,
                        "/api/v1/instruments/" + instrument + "/busy?from=" + start + "&until="
                                + start.plus(Duration.ofDays(1)))
                .json();
        assertThat(busy.size()).isEqualTo(1);
        assertThat(busy.path(0).path("bookingId").isNull()).isTrue();
        JsonNode free = http.get(
                        "user2",
                        "/api/v1/bookings/free-slots?from=" + start + "&until=" + start.plus(Duration.ofDays(1))
                                + "&minutes=60&q=Microscope")
                .json();
        assertThat(free.size()).isPositive();
        Http.Answer cancelled =
                http.post("user2", path + "/cancel", "{\"reason\":null}", "If-Match", extended.header("ETag"));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(http.get("user2", path).field("state")).isIn("CANCELLED", "LATE_CANCELLED");
    }

    private static String wish(Instant start, Instant end) {
        return Http.json(Map.of(
                "instrumentId", instrument, "start", start.toString(), "end", end.toString(), "purpose", "test"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-bibtex, @article",
        "application/x-research-info-systems, TY  - JOUR",
        "application/marcxml+xml, <",
        "text/csv, 石墨烯",
    })
    void a_work_comes_in_the_format_that_is_accepted(String type, String start) {
        Http.Answer answer = http.get(null, "/api/v1/works/" + work, "Accept", type);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.text()).contains(start);
    }

    @Test
    void works_come_by_format_in_json_and_not_in_others() {
        assertThat(http.get(null, "/api/v1/works?format=bibtex&limit=5").text()).contains("@article");
        assertThat(http.get(null, "/api/v1/works/" + work, "Accept", "*/*").field("id"))
                .isEqualTo(work);
        Http.Answer answer = http.get(null, "/api/v1/works/" + work, "Accept", "image/png");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(http.get(null, "/api/v1/works/" + work + "/citation").field("text"))
                .contains("石墨烯的制备");
        assertThat(http.get(null, "/api/v1/works/" + work + "/citation?style=..%2Fapa")
                        .status())
                .isEqualTo(404);
        assertThat(http.get(null, "/api/v1/works/" + work + "/holdings").json().isArray())
                .isTrue();
    }

    @Test
    void search_finds_what_was_published_with_facets() throws InterruptedException {
        Http.Answer answer = http.get(null, "/api/v1/search?q=Microscope&facet=KIND");
        for (int i = 0; i < 50 && answer.json().path("total").asLong(0) == 0; i++) {
            Thread.sleep(200);
            answer = http.get(null, "/api/v1/search?q=Microscope&facet=KIND");
        }
        assertThat(answer.json().path("items").path(0).path("entry").path("id").asString(""))
                .isEqualTo(instrument);
        assertThat(answer.json().path("facets").path("KIND").size()).isPositive();
        assertThat(http.get(null, "/api/v1/search/suggest?q=Micro").json().size())
                .isPositive();
    }

    @Test
    void changes_come_once_in_order_and_only_of_what_may_be_seen() {
        Http.Answer hidden =
                http.post(STAFF, "/api/v1/instruments", Http.json(EmptyPortal.draft(organisation, "Secret rig")));
        List<String> seen = changes(null);
        assertThat(seen).contains(instrument, work).doesNotContain(hidden.field("id"));
        assertThat(changes(STAFF)).contains(hidden.field("id"));
    }

    private static List<String> changes(@org.jspecify.annotations.Nullable String user) {
        List<String> ids = new ArrayList<>();
        long position = 0;
        long last = 0;
        while (true) {
            JsonNode answer =
                    http.get(user, "/api/v1/changes?limit=3&after=" + position).json();
            for (JsonNode change : answer.path("items")) {
                assertThat(change.path("seq").asLong(0)).isGreaterThan(last);
                last = change.path("seq").asLong(0);
                ids.add(change.path("id").asString(""));
            }
            if (answer.path("upToDate").asBoolean(true)) {
                return ids;
            }
            position = answer.path("position").asLong(0);
        }
    }

    @Test
    void the_api_describes_itself() {
        JsonNode document = http.get(null, "/v3/api-docs").json();
        assertThat(document.path("openapi").asString("")).startsWith("3.");
        assertThat(document.path("paths").propertyNames())
                .contains("/api/v1/bookings", "/api/v1/works/{id}/citation", "/api/v1/search", "/api/v1/changes")
                .allMatch(path -> path.startsWith("/api/v1/"));
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    operations.add(operation.path("operationId").asString(""));
                    assertThat(operation.path("summary").asString(""))
                            .isNotBlank()
                            .doesNotStartWith("api.");
                }));
        assertThat(operations).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void a_page_shows_the_api_to_people(String language) {
        Http.Answer page = http.get(null, "/api", "Accept-Language", language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/api/v1/bookings").doesNotContain("??", "api.op.", "api.tag.");
    }
}
