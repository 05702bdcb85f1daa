package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.Money;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.billing.RateDraft;
import io.stoa.instruments.billing.UserKind;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeeperJourneyTest {

    private static final long QUARTER = 900;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void begins_and_ends_a_session_and_finds_it_on_the_statement(String language) {
        String id = Scene.instrument("计费电镜" + language, "Charged SEM " + language);
        String provider = Scene.organisation("provider");
        Scene.as(
                "provider",
                () -> RunningPortal.bean(RateCards.class)
                        .publish(RateDraft.ofProvider(
                                        provider,
                                        UserKind.UNIVERSITY,
                                        ChargeUnit.SAMPLE,
                                        Money.cny(12_000),
                                        LocalDate.now(Scene.ZONE).minusDays(1))
                                .forInstrument(id)));
        Scene.booked("member", id, TimeSlot.of(nextQuarter(), Duration.ofHours(1)));
        try (Browser browser = Browser.open(language).signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/usage");
            browser.isSound().shot("usage-today-" + language);
            String title = language.equals("zh") ? "计费电镜zh" : "Charged SEM en";
            String card = "section:has(#today) li:has-text('" + title + "')";
            page.locator(card + " input[name=account]").fill("NSFC-2026-17");
            page.locator(card + " button").click();

            String running = "section:has(#running) li:has-text('" + title + "')";
            page.locator(running + " input[name=samples]").fill("3");
            browser.isSound().shot("usage-running-" + language);
            page.locator(running + " form button").click();
            page.waitForURL(Pattern.compile(".*/desk/usage/.+"));
            assertThat(page.locator("section:has(#charges)")).containsText("360");
            browser.isSound().shot("session-" + language);

            page.locator("section:has(#charges) p a").click();
            assertThat(page.locator("section:has(#statement)")).containsText("计费电镜" + language);
            browser.isSound().shot("statement-" + language);
            page.locator("section:has(#statement) form button").first().click();
            page.waitForURL(Pattern.compile(".*/invoices/.+"));
            page.locator("form[action$=issue] button").click();
            assertThat(page.locator("form[action$=paid]")).isVisible();
            browser.isSound().shot("invoice-" + language);
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='lines.csv']").click());
            assertThat(file.path()).content(StandardCharsets.UTF_8).contains("计费电镜" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void corrects_the_refused_rows_of_an_import_and_hands_them_in_again(String language) throws IOException {
        String register = "journey-" + language;
        String table = "仪器编号,仪器名称,原值（元）\nA-1,旅程光谱仪" + language + ",120000\nA-2,,5\nA-3,旅程离心机" + language + ",much\n";
        try (Browser browser = Browser.open(language).signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/imports");
            browser.isSound().shot("imports-" + language);
            hand(page, register, "instruments.csv", table);
            page.locator(".counts").waitFor();
            assertThat(page.locator("section:has(#problems) tbody tr")).hasCount(2);
            browser.isSound().shot("import-errors-" + language);

            Download packed = page.waitForDownload(
                    () -> page.locator("a[href$='refused.xlsx']").click());
            assertThat(Files.readAllBytes(packed.path())).startsWith((byte) 'P', (byte) 'K');
            Download refused = page.waitForDownload(
                    () -> page.locator("a[href$='refused.csv']").click());
            String rows = Files.readString(refused.path());
            assertThat(rows).contains("A-2", "A-3").doesNotContain("A-1");
            String corrected =
                    rows.replace("A-2,,", "A-2,旅程天平" + language + ",").replace("much", "30000");
            page.locator("section:has(#correct) input[type=file]")
                    .setInputFiles(
                            new FilePayload("corrected.csv", "text/csv", corrected.getBytes(StandardCharsets.UTF_8)));
            page.locator("section:has(#correct) form button").click();
            page.locator(".note.good:not(.demo)").waitFor();
            assertThat(page.locator(".counts .figure").nth(1)).hasText("2");
            assertThat(page.locator("section:has(#problems)")).hasCount(0);
            browser.isSound().shot("import-corrected-" + language);

            page.navigate("/desk/instruments?status=DRAFT&q=旅程");
            assertThat(page.locator("tbody")).containsText("旅程天平" + language);
            browser.isSound().shot("register-" + language);
        }
    }

    @Test
    void refuses_what_is_no_table_and_says_so() {
        try (Browser browser = Browser.open("en").signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/imports");
            hand(page, "journey", "photo.xlsx", "\u0089PNG\r\n\u001a\n this is no table");
            assertThat(page.locator("main .note.bad")).isVisible();
            browser.isSound().shot("import-refused-en");
        }
    }

    @Test
    void a_member_may_not_import() {
        try (Browser browser = Browser.open("en").signIn("member")) {
            assertThat(browser.page().navigate("/desk/imports").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void registers_an_instrument_by_the_form_and_has_it_approved(String language) {
        String name = "Form spectrometer " + language;
        String address;
        try (Browser browser = Browser.open(language).signIn("provider")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/new");
            browser.isSound().shot("form-" + language);
            page.locator("input[name=nameZh]").fill("表单光谱仪" + language);
            page.locator("input[name=nameEn]").fill(name);
            page.locator("input[name=worth]").fill("1200000.50");
            page.locator("select[name=sharing]").selectOption("EXTERNAL");
            page.locator("main form button").last().click();
            page.waitForURL(Pattern.compile(".*/desk/instruments/(?!new).+"));
            address = page.url();
            page.locator("form[action$=submit] button").click();
            assertThat(page.locator("main .badge.warn").first()).isVisible();
            browser.isSound().shot("keep-" + language);
        }
        try (Browser browser = Browser.open(language).signIn("approver")) {
            Page page = browser.page();
            page.navigate("/desk/approvals");
            browser.isSound().shot("approvals-instruments-" + language);
            page.navigate(address);
            page.locator("form[action$=approve] button").click();
            assertThat(page.locator("main .badge.good").first()).isVisible();
            page.navigate(address.replace("/desk", ""));
            assertThat(page.locator("dl.facts").first()).containsText("1,200,000.50");
        }
    }

    @Test
    void the_other_desks_of_an_instrument_are_sound() {
        String id = Scene.instrument("维护电镜", "Maintained SEM");
        try (Browser browser = Browser.open("zh").signIn("keeper")) {
            Page page = browser.page();
            String base = "/desk/instruments/" + id;
            page.navigate(base + "/problems");
            page.locator("textarea[name=description]").fill("真空泵噪声大");
            page.locator("form[action$=problems] button").click();
            assertThat(page.locator("section:has(#reports) li")).containsText("真空泵噪声大");
            browser.isSound().shot("problems-zh");
            page.navigate(base + "/calibrations");
            page.locator("input[name=doneOn]")
                    .fill(LocalDate.now(Scene.ZONE).minusDays(3).toString());
            page.locator("input[name=doneBy]").fill("示例计量院");
            page.locator("form[action$=calibrations] button").click();
            assertThat(page.locator("table")).containsText("示例计量院");
            browser.isSound().shot("calibrations-zh");
            page.navigate(base + "/rates");
            page.locator("input[name=price]").fill("300");
            page.locator("input[name=from]").fill(LocalDate.now(Scene.ZONE).toString());
            page.locator("form[action$=rates] button").last().click();
            assertThat(page.locator("table")).containsText("300.00");
            browser.isSound().shot("rates-zh");
            page.navigate(base + "/samples");
            page.locator("textarea[name=names]").fill("涂层样品一\n涂层样品二");
            page.locator("form[action$=samples] button").click();
            page.locator("form[action$=accept] button").click();
            page.locator("form[action$=receive] button").click();
            browser.isSound().shot("samples-zh");
            page.navigate("/desk/instruments/assessment");
            browser.isSound().shot("assessment-zh");
        }
    }

    @Test
    void is_sound_on_a_telephone_in_the_dark() {
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("provider")) {
            for (String page :
                    new String[] {"usage", "statements", "imports", "instruments", "instruments/new", "approvals"}) {
                browser.page().navigate("/desk/" + page);
                browser.isSound().shot("desk-" + page.replace('/', '-') + "-narrow-dark");
            }
        }
    }

    private static void hand(Page page, String register, String name, String content) {
        page.locator("input[name=register]").fill(register);
        page.locator("input[name=file]")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form[enctype] button").click();
    }

    /** A quarter of an hour that has not begun, so that it can still be booked, and its user be there already. */
    private static Instant nextQuarter() {
        return Instant.ofEpochSecond((Instant.now().getEpochSecond() / QUARTER + 1) * QUARTER);
    }
}
