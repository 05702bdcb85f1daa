package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Experts, calls, figures and the page for data, and how every public page looks on a telephone and in the dark. */
class PublicJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void finds_experts_in_the_register_and_by_what_they_know(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/experts");
            assertThat(page.locator("ul.cards > li").count()).isPositive();
            browser.isSound().shot("experts-" + language);
            page.locator("nav.tabs a").nth(1).click();
            assertThat(page.locator("nav.tabs a").nth(1)).hasAttribute("aria-current", "page");
            assertThat(page.locator("ul.cards > li").count()).isPositive();
            page.navigate("/experts");
            page.locator("ul.cards a").first().click();
            String knows =
                    page.locator("#expertise ~ .table tbody th a").first().innerText();
            browser.isSound().shot("expert-" + language);
            page.locator("#expertise ~ .table tbody th a").first().click();
            assertThat(page.locator("textarea[name=topic]")).hasValue(knows);
            assertThat(page.locator("ol.list > li").count()).isPositive();
            browser.isSound().shot("finder-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void shows_a_call_with_every_published_stage(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/calls");
            browser.isSound().shot("calls-" + language);
            page.locator("ul.list h3 a").first().click();
            assertThat(page.locator("ol.way [aria-current=step]")).hasCount(1);
            assertThat(page.locator("ol.notices > li").first()).isVisible();
            browser.isSound().shot("call-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void draws_figures_from_tables_that_can_be_read_alone(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/figures");
            assertThat(page.locator(".chart canvas").first()).isVisible();
            assertThat(page.locator(".chart canvas").count())
                    .isEqualTo(page.locator(".charts table").count());
            browser.isSound().shot("figures-" + language);
            page.locator(".charts summary").first().click();
            assertThat(page.locator(".charts table").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void gives_templates_to_those_who_bring_data(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/data");
            browser.isSound().shot("data-" + language);
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='instruments-zh.xlsx']").click());
            assertThat(file.suggestedFilename()).isEqualTo("instruments-zh.xlsx");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,NARROW,false", "en,NARROW,true", "de,NARROW,false", "zh,WIDE,true", "ru,NARROW,false"})
    void looks_right_on_every_screen(String language, Screen screen, boolean dark) {
        try (Browser browser = Browser.open(language, screen, dark)) {
            Page page = browser.page();
            String kind = language + "-" + screen.name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : "");
            for (String path : List.of("/", "/search?q=光", "/literature", "/experts", "/calls", "/figures", "/data")) {
                page.navigate(path);
                browser.isSound().shot("look" + path.replaceAll("[^a-z]+", "-") + "-" + kind);
            }
            for (String list : List.of("/literature", "/experts", "/calls")) {
                page.navigate(list);
                page.locator("main .list a, main .cards a").first().click();
                assertThat(page.locator("h1")).isVisible();
                browser.isSound().shot("look" + list.replace('/', '-') + "-one-" + kind);
            }
        }
    }

    @Test
    void reads_without_JavaScript() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.route("**/*.js", route -> route.abort());
            page.navigate("/figures");
            assertThat(page.locator(".charts table").first()).isVisible();
            assertThat(page.locator(".chart").first()).isHidden();
        }
    }
}
