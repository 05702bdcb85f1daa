package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ContactDetails;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import io.stoa.literature.delivery.AgencyDraft;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.literature.delivery.WantedItem;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every id of every kind, asked for and acted upon by every role. */
class AccessTest {

    private static final EmptyPortal PORTAL = EmptyPortal.shared();
    private static final Http HTTP = PORTAL.http();

    /** A word that stands in everything that is not for everybody. */
    private static final String SECRET = "Zyx9secret";

    private static final String NOBODY = "";
    private static final Set<String> ROLES = Set.of(
            NOBODY,
            "user20",
            "user21",
            "user22",
            "staff-ours",
            "keeper-ours",
            "approver-ours",
            "staff-theirs",
            "librarian-theirs",
            "approver",
            "administrator");
    private static final Set<String> SIGNED_IN = without(NOBODY);
    private static final Set<String> INSIDE = Set.of("staff-ours", "approver-ours", "approver", "administrator");
    private static final Set<String> KEEPERS = Set.of("user20", "staff-ours", "keeper-ours", "administrator");
    private static final Set<String> LIBRARY = Set.of("user21", "librarian-theirs", "administrator");

    /** Something with an id, who may see it, and who may do something with it. */
    private record Thing(String path, String id, Set<String> readers, Set<String> actors) {}

    private static final List<Thing> THINGS = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static String ours;

    @BeforeAll
    static void things() {
        ours = PORTAL.organisation("ours");
        String theirs = PORTAL.organisation("theirs");
        Caller staff = TestUsers.make("staff-ours", ours, Roles.STAFF);
        TestUsers.make("keeper-ours", ours, InstrumentRoles.KEEPER);
        TestUsers.make("approver-ours", ours, Roles.APPROVER);
        TestUsers.make("librarian-theirs", theirs, DeliveryRoles.LIBRARIAN);
        Caller clerk = TestUsers.make("administrator", null, Roles.ADMINISTRATOR);
        Caller reader = TestUsers.make("user21", theirs);

        InstrumentCatalog instruments = PORTAL.bean(InstrumentCatalog.class);
        String open = PORTAL.instrument(ours, staff, EmptyPortal.draft(ours, "Open instrument"));
        thing("/instruments/", open, ROLES, INSIDE);
        thing("/instruments/", drafted(staff, instruments, instrument(Audience.PUBLIC)), INSIDE, INSIDE);
        thing("/instruments/", PORTAL.publish(staff, instruments, instrument(Audience.MEMBERS)), SIGNED_IN, INSIDE);
        thing("/instruments/", PORTAL.publish(staff, instruments, instrument(Audience.PROVIDER)), INSIDE, INSIDE);
        thing("/instruments/", suspended(staff, instruments, instrument(Audience.PUBLIC)), INSIDE, INSIDE);
        thing(
                "/works/",
                drafted(
                        staff,
                        PORTAL.bean(WorkCatalog.class),
                        WorkDraft.titled(LocalizedText.of("en", SECRET))
                                .providedBy(ours)
                                .type(WorkType.REPORT)
                                .build()),
                INSIDE,
                INSIDE);
        ExpertDraft expert = ExpertDraft.named(LocalizedText.of("en", SECRET))
                .providedBy(ours)
                .contact(new ContactDetails("zyx9secret@example.org", null))
                .build();
        thing("/experts/", drafted(staff, PORTAL.bean(ExpertCatalog.class), expert), INSIDE, INSIDE);
        thing(
                "/organisations/",
                drafted(
                        clerk,
                        PORTAL.bean(OrganisationCatalog.class),
                        OrganisationDraft.of(LocalizedText.of("en", SECRET), OrganisationKind.ENTERPRISE)),
                Set.of("approver", "administrator"),
                Set.of("approver", "administrator"));
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        Http.Answer booked = HTTP.post(
                "user20",
                "/api/v1/bookings",
                Http.json(Map.of(
                        "instrumentId",
                        open,
                        "start",
                        start.toString(),
                        "end",
                        start.plus(Duration.ofHours(1)).toString(),
                        "purpose",
                        SECRET)));
        thing("/bookings/", booked.field("id"), KEEPERS, KEEPERS);
        PORTAL.as(
                clerk,
                () -> PORTAL.bean(RuleSets.class)
                        .publish(RuleSetDraft.of(
                                DeliveryRequests.FAIR_USE,
                                LocalDate.of(2020, 1, 1),
                                new FairUseDeclaration("1", Map.of("en", "for study")),
                                "an example")));
        PORTAL.as(
                clerk,
                () -> PORTAL.bean(PartnerAgencies.class)
                        .register(AgencyDraft.member(AgencyId.of("ISIL", "CN-900009"), "theirs", theirs, "220100")));
        DeliveryDraft wanted = DeliveryDraft.described(theirs, WantedItem.titled(SECRET), ServiceType.COPY, "1");
        thing(
                "/deliveries/",
                PORTAL.as(reader, () -> PORTAL.bean(DeliveryRequests.class).submit(wanted))
                        .id(),
                LIBRARY,
                LIBRARY);
        assertThat(THINGS)
                .hasSize(10)
                .allSatisfy(thing -> assertThat(thing.id()).isNotBlank());
    }

    @Test
    void an_id_shows_something_to_those_only_who_may_see_it() {
        for (Thing thing : THINGS) {
            for (String role : ROLES) {
                Http.Answer answer = get(role, "/api/v1" + thing.path() + thing.id());
                String what = role + " asks for " + thing;
                if (thing.readers().contains(role)) {
                    assertThat(answer.status()).as(what).isEqualTo(200);
                } else {
                    assertThat(answer.status()).as(what).isIn(401, 403, 404);
                    assertThat(answer.text()).as(what).doesNotContain(SECRET);
                }
            }
        }
    }

    @Test
    void what_hangs_on_an_id_is_shown_to_nobody_else() {
        for (Thing thing : THINGS) {
            for (String below :
                    List.of("/content", "/staff", "/holdings", "/citation", "/process", "/stages", busy())) {
                for (String role : ROLES) {
                    Http.Answer answer = get(role, "/api/v1" + thing.path() + thing.id() + below);
                    String what = role + " asks for " + below + " of " + thing;
                    boolean inner = below.equals("/content") || below.equals("/staff");
                    boolean may =
                            inner ? INSIDE.contains(role) : thing.readers().contains(role);
                    assertThat(answer.status()).as(what).isIn(may ? Set.of(200, 403, 404) : Set.of(401, 403, 404));
                    if (!may) {
                        assertThat(answer.text()).as(what).doesNotContain(SECRET);
                    }
                }
            }
        }
    }

    private static String busy() {
        Instant now = Instant.now();
        return "/busy?from=" + now + "&until=" + now.plus(Duration.ofDays(30));
    }

    @Test
    void an_id_of_one_kind_opens_nothing_of_another() {
        List<String> paths = List.of(
                "/organisations/", "/instruments/", "/bookings/", "/works/", "/experts/", "/calls/", "/deliveries/");
        for (Thing thing : THINGS) {
            for (String path : paths) {
                if (!path.equals(thing.path())) {
                    Http.Answer answer = get("administrator", "/api/v1" + path + thing.id());
                    assertThat(answer.status()).as(path + thing.id()).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void lists_searches_and_the_feed_hold_only_what_may_be_seen() {
        Instant now = Instant.now();
        String window = "from=" + now + "&until=" + now.plus(Duration.ofDays(30));
        List<String> lists = List.of(
                "/organisations?limit=200",
                "/instruments?limit=200",
                "/instruments?limit=200&q=" + SECRET,
                "/instruments?limit=200&status=DRAFT&status=SUSPENDED",
                "/works?limit=200",
                "/works?limit=200&format=RIS",
                "/experts?limit=200",
                "/bookings?limit=200&" + window,
                "/bookings?limit=200&holder=user20&" + window,
                "/deliveries?limit=200",
                "/deliveries?limit=200&library=" + ours,
                "/search?limit=200&q=" + SECRET,
                "/search/suggest?q=" + SECRET,
                "/changes?limit=200");
        for (String role : ROLES) {
            for (String list : lists) {
                Http.Answer answer = get(role, "/api/v1" + list);
                String what = role + " asks for " + list;
                assertThat(answer.status()).as(what + answer.text()).isIn(200, 401, 403);
                for (Thing thing : THINGS) {
                    if (!thing.readers().contains(role)) {
                        assertNoneOf(thing, answer, what);
                    }
                }
            }
        }
    }

    /**
     * A suspended entry was public, and the feed tells so by its id; the last that it tells is that it went away, without a word of
     * what it was.
     */
    private static void assertNoneOf(Thing thing, Http.Answer answer, String what) {
        if (!answer.header("Content-Type").startsWith("application/json")) {
            assertThat(answer.text()).as(what).doesNotContain(thing.id());
            return;
        }
        boolean removed = true;
        for (JsonNode item : answer.json().path("items")) {
            if (item.path("id").asString("").equals(thing.id())) {
                assertThat(item.has("removed")).as(what).isTrue();
                removed = item.path("removed").asBoolean(false);
                assertThat(item.toString()).as(what).doesNotContain(SECRET);
            }
            assertThat(item.path("entry").path("id").asString("")).as(what).isNotEqualTo(thing.id());
        }
        assertThat(removed).as(what).isTrue();
    }

    @Test
    void the_secret_stands_in_nothing_that_strangers_get() {
        for (String list : List.of("/instruments?limit=200", "/works?limit=200&format=RIS", "/changes?limit=200")) {
            for (String stranger : List.of(NOBODY, "staff-theirs", "librarian-theirs")) {
                String text = get(stranger, "/api/v1" + list).text();
                boolean member = !stranger.equals(NOBODY) && list.startsWith("/instruments");
                assertThat(text.split(SECRET, -1)).as(stranger + list).hasSize(member ? 2 : 1);
            }
        }
    }

    @Test
    void nobody_acts_upon_what_is_not_theirs() {
        Map<String, String> before = versions();
        JsonNode paths = HTTP.get(null, "/v3/api-docs").json().path("paths");
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
                if (call.getKey().equals("get") || !path.getKey().contains("{id}")) {
                    continue;
                }
                for (Thing thing : THINGS) {
                    for (String role : without(thing.actors())) {
                        tried++;
                        String address = path.getKey().replace("{id}", thing.id());
                        Http.Answer answer =
                                write(call.getKey().toUpperCase(Locale.ROOT), role, address, body(path.getKey()));
                        String what = role + " sends " + call.getKey() + " " + path.getKey() + " of " + thing;
                        if (path.getKey().endsWith("/check-move")) {
                            continue;
                        }
                        assertThat(answer.status()).as(what + answer.text()).isIn(401, 403, 404);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
        assertThat(versions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "status", "providerId", "approvedBy", "holderId", "state", "roles"})
    void a_field_that_nobody_may_set_is_refused(String field) {
        Map<String, String> before = versions();
        String extra = "\"" + field + "\":\"PUBLISHED\",";
        for (String path : List.of("/instruments", "/works", "/organisations", "/bookings", "/deliveries")) {
            String body = "{" + extra + body("/api/v1" + path).substring(1);
            Http.Answer answer = write("POST", "administrator", "/api/v1" + path, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.field("code")).isEqualTo("portal.unknown-field");
        }
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void what_a_field_says_gives_no_rights() {
        InstrumentDraft foreign = EmptyPortal.draft(ours, "Planted");
        assertThat(HTTP.post("staff-theirs", "/api/v1/instruments", Http.json(foreign))
                        .status())
                .isEqualTo(403);
        Thing open = THINGS.get(0);
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(4));
        Map<String, Object> wish = Map.of(
                "instrumentId",
                open.id(),
                "start",
                start.toString(),
                "end",
                start.plus(Duration.ofHours(1)).toString(),
                "holder",
                Map.of("id", "user20"));
        assertThat(HTTP.post("user22", "/api/v1/bookings", Http.json(wish)).status())
                .isEqualTo(403);
    }

    @Test
    void a_draft_names_no_file_that_others_keep() {
        String photo = "{\"sha256\":\"" + "0".repeat(64) + "\",\"mediaType\":\"text/html\",\"caption\":null}";
        String draft = Http.json(EmptyPortal.draft(ours, "With a photo"))
                .replace("\"photos\":[]", "\"photos\":[" + photo + "]");
        Http.Answer answer = HTTP.post("staff-ours", "/api/v1/instruments", draft);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field("code")).isEqualTo("portal.photos");
    }

    private static String body(String path) {
        if (path.equals("/api/v1/instruments/{id}") || path.equals("/api/v1/instruments")) {
            return Http.json(EmptyPortal.draft(ours, "Taken over"));
        }
        if (path.equals("/api/v1/works/{id}") || path.equals("/api/v1/works")) {
            return "{\"header\":{\"providerId\":\"" + ours
                    + "\"},\"titles\":{\"source\":\"en\",\"texts\":{\"en\":\"x\"}}}";
        }
        if (path.equals("/api/v1/organisations/{id}") || path.equals("/api/v1/organisations")) {
            return "{\"names\":{\"source\":\"en\",\"texts\":{\"en\":\"x\"}},\"kind\":\"OTHER\",\"country\":\"CN\"}";
        }
        if (path.endsWith("/move") || path.endsWith("/check-move")) {
            return "{\"start\":\"2099-01-01T00:00:00Z\",\"end\":\"2099-01-01T01:00:00Z\"}";
        }
        if (path.endsWith("/extend")) {
            return "{\"end\":\"2099-01-01T01:00:00Z\"}";
        }
        if (path.equals("/api/v1/deliveries")) {
            return "{\"libraryId\":\"x\",\"sharesPatron\":false,\"service\":\"COPY\",\"fairUseVersion\":\"1\"}";
        }
        boolean reasoned = Set.of("return", "suspend", "withdraw", "cancel", "reject")
                .contains(path.substring(path.lastIndexOf('/') + 1));
        return reasoned ? "{\"reason\":\"because\"}" : "{\"reason\":null}";
    }

    /** What the tables say of everything that the API can change. */
    private static Map<String, String> versions() {
        Map<String, String> all = new java.util.TreeMap<>();
        for (String table : List.of("instrument", "work", "expert", "organisation", "booking", "delivery_request")) {
            String state = table.equals("booking") || table.equals("delivery_request") ? "state" : "status";
            PORTAL.sql()
                    .sql("select id, version, " + state + " from stoa_" + table)
                    .query((row, number) ->
                            all.put(table + " " + row.getString(1), row.getLong(2) + " " + row.getString(3)))
                    .list();
        }
        return all;
    }

    private static Http.Answer get(String role, String path) {
        return HTTP.get(role.equals(NOBODY) ? null : role, path);
    }

    private static Http.Answer write(String method, String role, String path, String body) {
        return HTTP.write(method, role.equals(NOBODY) ? null : role, path, body, "If-Match", "\"0\"");
    }

    private static InstrumentDraft instrument(Audience audience) {
        return InstrumentDraft.named(LocalizedText.of("en", SECRET))
                .providedBy(ours)
                .audience(audience)
                .build();
    }

    private static <D extends EntryDraft> String drafted(Caller who, Catalog<D, ?, ?> catalog, D draft) {
        return PORTAL.as(who, () -> catalog.register(draft)).id();
    }

    private static <D extends EntryDraft> String suspended(Caller who, Catalog<D, ?, ?> catalog, D draft) {
        String id = PORTAL.publish(who, catalog, draft);
        EntryState state = PORTAL.as(who, () -> catalog.content(id)).state();
        return PORTAL.as(who, () -> catalog.suspend(id, state.version(), "for a time"))
                .id();
    }

    private static void thing(String path, String id, Set<String> readers, Set<String> actors) {
        THINGS.add(new Thing(path, id, readers, actors));
    }

    private static Set<String> without(String role) {
        return without(Set.of(role));
    }

    private static Set<String> without(Set<String> roles) {
        Set<String> rest = new java.util.HashSet<>(ROLES);
        rest.removeAll(roles);
        return rest;
    }
}
