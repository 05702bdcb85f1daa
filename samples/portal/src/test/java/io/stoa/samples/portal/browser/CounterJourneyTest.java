package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.page.PageRequest;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkSummary;
import io.stoa.literature.delivery.DeliveryLinks;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.Visitor;
import io.stoa.samples.portal.browser.Browser.Screen;
import io.stoa.search.SearchModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers leave usage behind, robots don't, and the librarian sees it as COUNTER reports. */
class CounterJourneyTest {

    private static final String[] FIREFOX = {
        "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    };
    private static final String[] ROBOT = {
        "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
    };

    private final Visitor visitor = new Visitor();

    @Test
    void takes_down_what_a_reader_looks_at() throws IOException, InterruptedException {
        WorkSummary work = work(0);
        String page = "/literature/" + work.id();
        assertThat(visitor.get(page, FIREFOX).statusCode()).isEqualTo(200);
        // The second time it is given out as it was made.
        assertThat(visitor.get(page, FIREFOX).statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + "?style=apa", FIREFOX).statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + "/files/ris", FIREFOX).statusCode()).isEqualTo(200);
        assertThat(used(work.id(), 4))
                .containsExactlyInAnyOrder(
                        "INVESTIGATION record ",
                        "INVESTIGATION record ",
                        "INVESTIGATION record ",
                        "INVESTIGATION ris ");
        assertThat(visitors(work.id())).as("the same reader each time").hasSize(1);
    }

    @Test
    void takes_down_neither_robots_nor_parts_nor_what_is_fetched_ahead_nor_refusals()
            throws IOException, InterruptedException {
        String page = "/literature/" + work(1).id();
        visitor.get(page, ROBOT);
        visitor.get(page);
        visitor.get(page, FIREFOX[0], FIREFOX[1], "HX-Request", "true");
        visitor.get(page, FIREFOX[0], FIREFOX[1], "Sec-Purpose", "prefetch");
        visitor.send("HEAD", page, FIREFOX);
        assertThat(visitor.get(page + "/files/none", FIREFOX).statusCode()).isEqualTo(404);
        visitor.get(page + "/files/ris", FIREFOX);
        assertThat(used(work(1).id(), 1)).as("but the last").containsExactly("INVESTIGATION ris ");
    }

    @Test
    void a_delivered_document_is_a_request_of_the_readers_organisation() throws IOException, InterruptedException {
        PatronView request = delivered();
        String token = Scene.as(
                "member",
                () -> RunningPortal.bean(DeliveryLinks.class)
                        .create(request.id())
                        .token());
        Visitor member = Visitor.signedIn("member");
        String work = Objects.requireNonNull(request.workId());
        int before = used(work).size();
        assertThat(member.get("/files/deliveries/" + token, FIREFOX).statusCode())
                .isEqualTo(200);
        assertThat(used(work, before + 1)).contains("REQUEST delivery " + Scene.organisation("member"));
        assertThat(member.get("/files/deliveries/" + token + "x", FIREFOX).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_librarian_reads_what_readers_used(String language) throws IOException {
        YearMonth month = YearMonth.now(Scene.ZONE).minusMonths("zh".equals(language) ? 2 : 3);
        WorkSummary work = work("zh".equals(language) ? 2 : 3);
        String library = Scene.organisation("librarian");
        Instant then = month.atDay(10).atTime(10, 0).atZone(Scene.ZONE).toInstant();
        usedAt(then, work.id(), library);
        String title =
                Objects.requireNonNull(work.titles().texts().get(work.titles().source()));
        try (Browser browser = Browser.open(language).signIn("librarian")) {
            Page page = browser.page();
            page.navigate("/desk");
            page.locator("a[href='/desk/counter']").click();
            String shown = "/desk/counter?from=" + month + "&to=" + month;
            browser.until(shown, "section:has(#works) tr:has-text('" + title + "')");
            assertThat(page.locator("section:has(#months) tbody tr")).hasCount(1);
            assertThat(page.locator("section:has(#works) tr:has-text('" + title + "') td.number")
                            .allInnerTexts())
                    .as("investigations, unique ones, requests, unique ones")
                    .containsExactly("3", "1", "2", "1");
            browser.isSound().shot("counter-" + language);
            Download report = page.waitForDownload(
                    () -> page.locator("a[href*='ir.json']").click());
            assertThat(Files.readString(report.path(), StandardCharsets.UTF_8)).contains("\"Report_ID\":\"IR\"", title);
            page.navigate("/desk/counter?from=2026-05&to=2026-01");
            assertThat(page.locator("main .note.bad")).isVisible();
        }
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("librarian")) {
            browser.page().navigate("/desk/counter?from=" + month + "&to=" + month);
            browser.isSound().shot("counter-narrow-dark");
        }
    }

    @Test
    void a_reader_may_not_read_the_reports() {
        try (Browser browser = Browser.open("en").signIn("member")) {
            assertThat(browser.page().navigate("/desk/counter").status()).isEqualTo(403);
        }
    }

    /** A request of the demonstration whose file can still be got. */
    private static PatronView delivered() {
        return Scene.as(
                "member",
                () -> RunningPortal.bean(DeliveryRequests.class).mine(PageRequest.first(100)).items().stream()
                        .filter(request -> request.workId() != null)
                        .filter(request -> {
                            try {
                                RunningPortal.bean(DeliveryLinks.class).create(request.id());
                                return true;
                            } catch (NotFoundException none) {
                                return false;
                            }
                        })
                        .findFirst()
                        .orElseThrow());
    }

    private static WorkSummary work(int n) {
        return RunningPortal.bean(WorkCatalog.class)
                .list(WorkQuery.all(), PageRequest.first(50))
                .items()
                .get(n + 30);
    }

    /** A look, a double click at the full text and a look at it an hour later, in a month that is over; the portal counts them. */
    private static void usedAt(Instant then, String work, String library) {
        List<CatalogModule> modules = new ArrayList<>(CatalogModule.discover());
        modules.removeIf(module -> module instanceof SearchModule || module instanceof LiteratureModule);
        modules.add(LiteratureModule.with(
                options -> options.usage(usage -> usage.key("a key of the past".getBytes(StandardCharsets.UTF_8)))));
        io.stoa.literature.usage.Visitor reader =
                new io.stoa.literature.usage.Visitor(null, null, "session", "192.0.2.1", FIREFOX[1]);
        try (Platform past = Platform.builder()
                .modules(modules)
                .transactions(RunningPortal.bean(TransactionRunner.class))
                .caller(() -> Caller.anonymous(Locale.ENGLISH))
                .clock(Clock.fixed(then, Scene.ZONE))
                .notifier((key, notification) -> {})
                .build()) {
            LiteratureUsage usage = past.get(LiteratureUsage.class);
            usage.record(UsageEvent.investigation(work, reader).by(library).at(then.minusSeconds(7200)));
            for (int seconds : new int[] {3610, 3600, 0}) {
                usage.record(UsageEvent.request(work, "pdf", reader).by(library).at(then.minusSeconds(seconds)));
            }
        }
    }

    /** What was taken down, once it is as many; a reader is answered before it is written. */
    private static List<String> used(String work, int expected) throws InterruptedException {
        List<String> used = used(work);
        for (int tries = 0; used.size() < expected && tries < 100; tries++) {
            Thread.sleep(50);
            used = used(work);
        }
        return used;
    }

    private static List<String> used(String work) {
        return records(work, "concat(cast(u.kind as string), ' ', u.link, ' ', u.institutionId)");
    }

    private static List<String> visitors(String work) {
        return records(work, "distinct u.visitor");
    }

    private static List<String> records(String work, String what) {
        return RunningPortal.bean(TransactionRunner.class)
                .required(em -> em.createQuery(
                                "select " + what + " from UsageRecord u where u.workId = :work", String.class)
                        .setParameter("work", work)
                        .getResultList());
    }
}
