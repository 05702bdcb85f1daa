package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteratureJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void looks_a_work_up_and_cites_it(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/literature?type=JOURNAL_ARTICLE");
            browser.isSound().shot("literature-" + language);
            page.locator("ul.list a").first().click();
            String national = page.locator("#citation").innerText();
            assertThat(national).contains("[J");
            browser.isSound().shot("work-" + language);
            page.locator("select[name=style]").selectOption("apa");
            assertThat(page.locator("#citation")).not().containsText("[J");
            assertThat(page.locator("#citation").innerText())
                    .isNotEqualTo(national)
                    .isNotBlank();
            browser.isSound();
        }
    }

    @Test
    void copies_the_citation_and_downloads_it_for_reference_managers() throws IOException {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate("/literature?type=JOURNAL_ARTICLE");
            page.locator("ul.list a").first().click();
            page.locator("button[data-copy]").click();
            assertThat(page.locator("[data-copy-said]")).hasText("Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(page.locator("#citation").innerText());
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='/files/bibtex']").click());
            assertThat(file.suggestedFilename()).endsWith(".bib");
            assertThat(Files.readString(file.path())).startsWith("@article{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void asks_a_visitor_to_sign_in_before_a_delivery(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/literature");
            page.locator("ul.list a").first().click();
            page.locator("a[href$='/delivery']").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void explains_what_stands_against_a_delivery_in_place(String language) {
        try (Browser browser = Browser.open(language).signIn("member")) {
            Page page = browser.page();
            page.navigate("/literature");
            page.locator("ul.list a").first().click();
            page.locator("a[href$='/delivery']").click();
            Locator form = page.locator("form.stack");
            browser.isSound().shot("delivery-" + language);
            form.locator("input[name=pages]").fill("12");
            form.locator("input[name=most]").fill("20");
            form.locator("input[name=wantedBy]")
                    .evaluate("field => { field.removeAttribute('min'); field.value = '2020-01-01'; }");
            form.locator("input[name=fairUse]").check();
            form.locator("button[type=submit]").click();
            assertThat(page.locator("[role=alert]")).containsText("2020-01-01");
            assertThat(page.locator("input[name=pages]")).hasValue("12");
            browser.isSound().shot("delivery-refused-" + language);
        }
    }
}
