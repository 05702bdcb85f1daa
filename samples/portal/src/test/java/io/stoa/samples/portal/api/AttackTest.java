package io.stoa.samples.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Roles;
import io.stoa.literature.delivery.DeliveryRoles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a hostile client may try, over HTTP. */
class AttackTest {

    /** Breaks out of text, of attributes in both kinds of quotes, of scripts with data, and of templates. */
    private static final String SCRIPT =
            "x7x</script><script>x7x()</script>\" onx7x=\"1' onx7x='1 ${31337*31} [[${31337*31}]]";

    /** The same as far as a path may hold it: slashes and semicolons are refused before any page is asked. */
    private static final String IN_A_PATH = "x7x<script>x7x()\"onx7x=\"1'onx7x='1";

    private static final List<String> SIGNS_OF_SUCCESS =
            List.of("<script>x7x", "\"onx7x=\"1", "\" onx7x=\"1", String.valueOf(31337 * 31));

    private static final EmptyPortal PORTAL = EmptyPortal.shared();
    private static final Http HTTP = PORTAL.http();
    private static final String STAFF = "staff-attacked";

    @SuppressWarnings("NullAway.Init")
    private static String organisation;

    @BeforeAll
    static void anOrganisation() {
        organisation = PORTAL.organisation("attacked");
        TestUsers.make(STAFF, organisation, Roles.STAFF, DeliveryRoles.LIBRARIAN);
    }

    @Test
    void what_is_stored_comes_out_as_text_everywhere() {
        JsonNode document = HTTP.get(null, "/v3/api-docs").json();
        Filled filled = new Filled(document, SCRIPT);
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/instruments",
                "/literature",
                "/search?q=x7x",
                "/search/suggest?q=x7x",
                "/desk",
                "/figures",
                "/data"));
        addresses.add("/instruments/" + published(filled, "instruments", "InstrumentDraft"));
        addresses.add("/literature/" + published(filled, "works", "WorkDraft"));
        addresses.add("/organisations/" + published(filled, "organisations", "OrganisationDraft"));
        addresses.addAll(Pages.addresses(PORTAL, HttpMethod.GET, "x7x").stream()
                .filter(address -> !address.contains("x7x"))
                .toList());
        Pages staff = Pages.signedIn(PORTAL, STAFF);
        Pages administrator = Pages.signedIn(PORTAL, "administrator");
        for (String address : addresses) {
            for (Pages reader : List.of(Pages.visitor(PORTAL), staff, administrator)) {
                assertHarmless(address, reader.get(address, "Accept-Language", "zh"));
            }
        }
        Http.Answer page = staff.get(addresses.get(8));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("x7x&lt;/script&gt;&lt;script&gt;x7x()&lt;/script&gt;");
        Http.Answer api = HTTP.get(STAFF, "/api/v1" + addresses.get(8));
        assertThat(api.header("Content-Type")).isEqualTo("application/json");
        assertThat(api.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.json().path("names").path("texts").path("en").asString(""))
                .isEqualTo(SCRIPT);
    }

    /** By the API with the text in every field that takes it. */
    private static String published(Filled filled, String path, String schema) {
        ObjectNode body = filled.body(schema);
        if (body.has("header")) {
            body.putObject("header").put("providerId", organisation);
        }
        body.remove(List.of("photos", "parentId", "source", "sourceId", "relations", "carried"));
        if (body.has("country")) {
            body.put("country", "CN");
        }
        String clerk = path.equals("organisations") ? "administrator" : STAFF;
        Http.Answer made = Filled.send(HTTP, clerk, "/api/v1/" + path, body);
        assertThat(made.status()).as(schema + " " + made.text()).isEqualTo(201);
        assertThat(body.toString().split("x7x\\(\\)", -1).length)
                .as(body.toString())
                .isGreaterThan(2);
        String at = made.header("Location");
        Http.Answer submitted = HTTP.post(clerk, at + "/submit", "", "If-Match", made.header("ETag"));
        Http.Answer approved = HTTP.post("approver", at + "/approve", "", "If-Match", submitted.header("ETag"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return made.field("id");
    }

    @Test
    void what_is_asked_for_comes_back_as_text_and_breaks_nothing() {
        List<String> parameters = List.of(
                "q",
                "kind",
                "provider",
                "region",
                "subject",
                "sort",
                "after",
                "from",
                "until",
                "status",
                "lang",
                "style",
                "type",
                "format",
                "day",
                "month",
                "year",
                "instrument",
                "holder",
                "state",
                "view",
                "id");
        String query = String.join(
                "&",
                parameters.stream()
                        .map(name -> name + "=" + Pages.coded(SCRIPT))
                        .toList());
        String headers = String.join(
                "&",
                parameters.stream()
                        .map(name -> name + "=x%0d%0aX-Injected:%20yes%0d%0a%0d%0a")
                        .toList());
        Pages administrator = Pages.signedIn(PORTAL, "administrator");
        List<String> broken = new ArrayList<>();
        for (String address : Pages.addresses(PORTAL, HttpMethod.GET, Pages.coded(IN_A_PATH))) {
            Http.Answer answer = administrator.get(address + "?" + query);
            assertHarmless(address, answer);
            Http.Answer split = administrator.get(address + "?" + headers);
            assertThat(split.header("X-Injected")).as(address).isEmpty();
            if (answer.status() >= 500 || split.status() >= 500) {
                broken.add(answer.status() + "/" + split.status() + " " + address);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void assertHarmless(String address, Http.Answer answer) {
        String type = answer.header("Content-Type");
        if (type.startsWith("text/html")) {
            assertThat(answer.text()).as(address).doesNotContain(SIGNS_OF_SUCCESS);
        }
        assertThat(answer.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
    }

    @Test
    void no_form_is_taken_from_another_site() {
        Pages user = Pages.signedIn(PORTAL, "user30");
        List<String> addresses = new ArrayList<>(Pages.addresses(PORTAL, HttpMethod.POST, "x"));
        // Machines send these, without a session to ride on.
        addresses.removeIf(address -> address.equals("/iso18626") || address.equals("/oai"));
        addresses.addAll(List.of("/sign-in", "/sign-out"));
        assertThat(addresses).hasSizeGreaterThan(50);
        for (String address : addresses) {
            assertThat(user.formWithout(address, "reason=x").status())
                    .as(address)
                    .isEqualTo(403);
            assertThat(user.formWithout(address, "_csrf=guessed").status())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(user.get("/desk").status()).as("still signed in").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/instruments",
                "/nowhere",
                "/instruments/none",
                "/desk",
                "/assets/css/portal.css",
                "/assets/css/none.css",
                "/api",
                "/v3/api-docs",
                "/api/v1/instruments",
                "/api/v1/nowhere",
                "/api/v1/instruments?limit=x",
                "/api/v1/deliveries",
                "/oai",
                "/feeds/none",
                "/error",
                "/actuator/env"
            })
    void every_answer_carries_the_headers_that_guard_it(String path) {
        Http.Answer answer = HTTP.get(null, path, "Accept", "text/html,*/*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "at io.stoa", "Tomcat");
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example",
        "https://evil.example/",
        "/\\\\evil.example",
        "javascript:alert(1)",
    })
    void signing_in_leads_to_this_site_only(String target) {
        Pages visitor = Pages.visitor(PORTAL);
        String query = "?continue=" + Pages.coded(target) + "&back=" + Pages.coded(target) + "&redirect="
                + Pages.coded(target) + "&spring-security-redirect=" + Pages.coded(target);
        assertHarmless("/sign-in", visitor.get("/sign-in" + query));
        Pages user = Pages.signedIn(PORTAL, "user31");
        Http.Answer answer =
                user.form("/sign-in" + query, "username=user31&password=" + Pages.coded(TestUsers.PASSWORD));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("evil", "javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../../etc/passwd HTTP/1.1",
                "GET /assets/css/..%2f..%2fapplication.yaml HTTP/1.1",
                "GET /assets/css/%2e%2e/%2e%2e/application.yaml HTTP/1.1",
                "GET /webjars/..;/application.yaml HTTP/1.1",
                "GET /files/..%5c..%5cdb%5cportal.mv.db HTTP/1.1",
                "GET /instruments;jsessionid=stolen HTTP/1.1",
                "GET //evil.example/desk HTTP/1.1",
                "TRACE / HTTP/1.1",
            })
    void no_path_leads_out_of_the_site(String request) throws IOException {
        String answer = raw(request + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer.lines().findFirst().orElse("")).containsPattern(" (30[12]|40[0345]) ?");
        assertThat(answer).doesNotContain("root:", "datasource:", "Location: //", "Location: http://evil");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", PORTAL.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void a_page_that_calls_itself_a_picture_is_no_photo() {
        Pages staff = Pages.signedIn(PORTAL, STAFF);
        String id = HTTP.post(
                        STAFF, "/api/v1/instruments", Http.json(EmptyPortal.draft(organisation, "Without a photo")))
                .field("id");
        byte[] page = "<html><script>x7x()</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("../../../../tmp/x7x.png", "x7x.png", "x7x.html", "x7x.png\u0000.html")) {
            Http.Answer answer = staff.upload(
                    "/desk/instruments/" + id + "/photos", "photo", name, "image/png", page, "version", "0");
            assertThat(answer.status()).as(answer.text()).isBetween(300, 499);
        }
        assertThat(HTTP.get(STAFF, "/api/v1/instruments/" + id)
                        .json()
                        .path("photos")
                        .size())
                .isZero();
    }

    @Test
    void a_picture_that_holds_a_page_is_served_as_a_picture() {
        Pages staff = Pages.signedIn(PORTAL, STAFF);
        String id = HTTP.post(STAFF, "/api/v1/instruments", Http.json(EmptyPortal.draft(organisation, "With a photo")))
                .field("id");
        byte[] both = ("GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\0;<html><script>x7x()</script></html>")
                .getBytes(StandardCharsets.ISO_8859_1);
        Http.Answer answer = staff.upload(
                "/desk/instruments/" + id + "/photos", "photo", "x7x.html", "image/gif", both, "version", "0");
        JsonNode photos = HTTP.get(STAFF, "/api/v1/instruments/" + id).json().path("photos");
        if (photos.isEmpty()) {
            assertThat(answer.status()).isBetween(400, 499);
            return;
        }
        Http.Answer photo = staff.get("/instruments/" + id + "/photos/"
                + photos.path(0).path("sha256").asString(""));
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/gif");
        assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(photo.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void tables_and_records_bring_no_files_of_this_machine_along() throws IOException {
        Pages staff = Pages.signedIn(PORTAL, STAFF);
        String entity = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        Map<String, byte[]> files = Map.of(
                "pidinst.xml",
                ("<?xml version=\"1.0\"?>" + entity + "<resource><name>&x;</name></resource>")
                        .getBytes(StandardCharsets.UTF_8),
                "entity.xlsx",
                packed(Map.of(
                        "[Content_Types].xml", "<?xml version=\"1.0\"?>" + entity + "<Types>&x;</Types>",
                        "xl/workbook.xml", "<?xml version=\"1.0\"?>" + entity + "<workbook>&x;</workbook>",
                        "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?>" + entity + "<worksheet>&x;</worksheet>")),
                "slip.xlsx",
                packed(Map.of("../../../../tmp/x7x-slip", "x7x", "xl/workbook.xml", "<workbook/>")),
                "none.xlsx",
                new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        String host = new String(
                        java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/etc/hostname")),
                        StandardCharsets.UTF_8)
                .strip();
        long before = instruments();
        files.forEach((name, content) -> {
            Http.Answer answer =
                    staff.upload("/desk/imports", "file", "../" + name, "application/octet-stream", content);
            assertThat(answer.status()).as(name + answer.text()).isLessThan(500);
            if (!host.isEmpty()) {
                assertThat(answer.text()).as(name).doesNotContain(host);
            }
        });
        assertThat(java.nio.file.Path.of("/tmp/x7x-slip")).doesNotExist();
        assertThat(instruments()).isEqualTo(before);
    }

    private static long instruments() {
        return PORTAL.sql()
                .sql("select count(*) from stoa_instrument where provider_id = :id")
                .param("id", organisation)
                .query(Long.class)
                .single();
    }

    private static byte[] packed(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_form_that_is_too_large_is_refused() {
        Pages staff = Pages.signedIn(PORTAL, STAFF);
        Http.Answer upload = staff.upload("/desk/imports", "file", "large.csv", "text/csv", new byte[33 * 1024 * 1024]);
        assertThat(upload.status()).isIn(403, 413);
        Http.Answer form = staff.form("/sign-out", "x=" + "y".repeat(3_000_000));
        assertThat(form.status()).isIn(400, 403, 413);
    }
}
