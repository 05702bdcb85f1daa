package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.instruments.booking.OutageService;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.samples.portal.RunningPortal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal in a browser that runs no scripts: everything can be read, and forms do what dragging does elsewhere. */
class PlainJourneyTest {

    private static final OpeningHours DAYTIME = OpeningHours.on("08:00", "20:00", DayOfWeek.values());
    private static final Map<String, String> OTHER = Map.of("zh", "en", "en", "zh");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void searches_and_narrows_by_facets(String language) {
        try (Browser browser = Browser.withoutScripts(language)) {
            Page page = browser.page();
            page.navigate("/");
            browser.isWhole().shot("plain-home-" + language);
            page.locator("#q").fill("光");
            page.locator(".hero-search button[type=submit]").click();
            Locator hits = page.locator("#found ol.list > li");
            int all = hits.count();
            assertThat(all).isPositive();
            page.locator(".facets details[open] a").first().click();
            assertThat(page).hasURL(Pattern.compile("kind="));
            assertThat(hits.count()).isBetween(1, all);
            page.locator(".facets details:not([open]) > summary").first().click();
            page.locator(".facets details:nth-of-type(2) a").first().click();
            assertThat(page.locator(".facets a[aria-current]").count()).isEqualTo(2);
            browser.isWhole().shot("plain-search-" + language);
            page.locator("#found ol.list h2 a").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.url()).doesNotContain("/search");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void reads_when_an_instrument_is_taken_and_free(String language) {
        String id = Scene.instrument("无脚本电镜" + language, "Plain SEM " + language, DAYTIME, MaxAdvance.of("P90D"));
        LocalDate day = Scene.tomorrow();
        Scene.booked("applicant", id, Scene.slot(day, 10, 2));
        Scene.booked("applicant", id, Scene.slot(day.plusDays(20), 15, 2));
        TimeSlot outage = Scene.slot(day.plusDays(2), 9, 3);
        Scene.as(
                "keeper",
                () -> RunningPortal.bean(OutageService.class)
                        .declare(OutageDraft.of(id, outage, OutageKind.REPAIR, "更换灯丝")));
        try (Browser browser = Browser.withoutScripts(language)) {
            Page page = browser.page();
            page.navigate("/instruments/" + id);
            Locator calendar = page.locator("#calendar");
            assertThat(calendar).containsText("10:00–12:00");
            assertThat(calendar).containsText("09:00–12:00");
            assertThat(calendar).containsText("更换灯丝");
            assertThat(calendar.locator(".halves > div").first().locator("li").count())
                    .as("free times")
                    .isPositive();
            assertThat(calendar.locator(".calendar")).isHidden();
            browser.isWhole().shot("plain-instrument-" + language);
            calendar.locator("nav a").click();
            assertThat(calendar).containsText("15:00–17:00");
            assertThat(calendar).not().containsText("10:00–12:00");
            calendar.locator("nav a").first().click();
            assertThat(calendar).containsText("10:00–12:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void reads_a_work_and_chooses_how_it_is_cited(String language) {
        try (Browser browser = Browser.withoutScripts(language)) {
            Page page = browser.page();
            page.navigate("/literature");
            page.locator("main .list a, main .cards a").first().click();
            String usual = page.locator("#citation").innerText();
            page.locator("#cite select[name=style]")
                    .selectOption(
                            page.locator("#cite option:not([selected])").first().getAttribute("value"));
            page.locator("#cite form button").click();
            assertThat(page.locator("#citation").innerText()).isNotBlank().isNotEqualTo(usual);
            assertThat(page.locator("button[data-copy]")).isHidden();
            browser.isWhole().shot("plain-work-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void reads_experts_calls_and_figures(String language) {
        try (Browser browser = Browser.withoutScripts(language)) {
            Page page = browser.page();
            page.navigate("/experts");
            page.locator("ul.cards h2 a").first().click();
            assertThat(page.locator("#expertise ~ .table tbody th").first()).isVisible();
            browser.isWhole().shot("plain-expert-" + language);

            page.navigate("/calls");
            page.locator("section[aria-labelledby='state-DECIDED'] h3 a")
                    .first()
                    .click();
            assertThat(page.locator("ol.way [aria-current=step]")).hasCount(1);
            assertThat(page.locator("ol.notices tbody tr").first()).isVisible();
            page.locator("details.round summary").first().click();
            assertThat(page.locator("details.round table").first()).isVisible();
            browser.isWhole().shot("plain-call-" + language);

            page.navigate("/figures");
            assertThat(page.locator(".charts table").count()).isPositive();
            for (Locator table : page.locator(".charts table").all()) {
                assertThat(table).isVisible();
            }
            assertThat(page.locator(".charts td").first().innerText()).containsPattern("\\d");
            browser.isWhole().shot("plain-figures-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void changes_the_language_signs_in_and_books_by_the_form(String language) {
        String id = Scene.instrument("表单预约电镜" + language, "Form booked SEM " + language, DAYTIME);
        LocalDate day = Scene.tomorrow();
        Scene.booked("applicant", id, Scene.slot(day, 10, 2));
        try (Browser browser = Browser.withoutScripts(language)) {
            Page page = browser.page();
            page.navigate("/instruments/" + id);
            page.locator("details.menu summary").first().click();
            page.locator("details.menu a[hreflang=" + OTHER.get(language) + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", OTHER.get(language));
            page.locator("details.menu summary").first().click();
            page.locator("details.menu a[hreflang=" + language + "]").click();

            page.locator("aside a.button").first().click();
            page.waitForURL(Pattern.compile(".*/sign-in.*"));
            page.locator("input[name=username]").fill("member");
            page.locator("input[name=password]").fill("stoa-demo");
            page.locator("main button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/book.*"));

            page.locator("input[name=start]").fill(day + "T09:00");
            page.locator("input[name=end]").fill(day + "T11:00");
            page.locator("textarea[name=purpose]").fill("Imaging of coatings");
            page.locator("button[value=check]").click();
            assertThat(page.locator("#wish .note.bad")).containsText("10:00–12:00");
            browser.isWhole().shot("plain-book-" + language);
            page.locator("#wish .others a").first().click();
            assertThat(page.locator("#wish .note.good")).isVisible();
            page.locator("button[value=book]").click();
            page.waitForURL(Pattern.compile(".*/desk/bookings/.*"));
            assertThat(page.locator("main")).containsText("Imaging of coatings");
            browser.isWhole().shot("plain-booking-" + language);
        }
    }
}
