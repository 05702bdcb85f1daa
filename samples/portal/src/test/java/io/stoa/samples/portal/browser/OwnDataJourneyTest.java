package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal holds about a person, and what an organisation shows of itself. */
class OwnDataJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void takes_a_copy_of_the_own_data(String language) throws IOException {
        try (Browser browser = Browser.open(language).signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk");
            page.locator("a[href='/desk/my-data']").click();
            browser.isSound().shot("my-data-" + language);
            Download file = page.waitForDownload(
                    () -> page.locator("a[href$='/my-data/copy']").click());
            assertThat(file.suggestedFilename()).isEqualTo("my-data.json");
            JsonNode copy = JsonMapper.shared().readTree(Files.readString(file.path()));
            assertThat(copy.at("/account/id").asString()).isEqualTo("member");
            assertThat(copy.path("bookings")).isNotEmpty();
            assertThat(copy.path("bookings"))
                    .allMatch(
                            booking -> "member".equals(booking.path("holderId").asString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,WIDE,false", "en,WIDE,false", "zh,NARROW,true", "ru,NARROW,false"})
    void shows_an_organisation_and_what_it_shares(String language, Screen screen, boolean dark) {
        String kind = language + (screen == Screen.NARROW ? "-narrow" : "") + (dark ? "-dark" : "");
        try (Browser browser = Browser.open(language, screen, dark)) {
            Page page = browser.page();
            page.navigate("/literature");
            page.locator("main .list a, main .cards a").first().click();
            page.locator("a[href^='/organisations/']").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("ul.numbers a.figure").first()).isVisible();
            browser.isSound().shot("organisation-" + kind);
            page.navigate("/organisations/" + Scene.organisation("provider"));
            browser.isSound().shot("organisation-institute-" + kind);
            page.locator("ul.numbers a.figure").first().click();
            assertThat(page).hasURL(Pattern.compile("provider="));
            assertThat(page.locator("#found ol.list > li").count()).isPositive();
        }
        if (screen == Screen.NARROW) {
            try (Browser browser = Browser.open(language, screen, dark).signIn("expert")) {
                browser.page().navigate("/desk/my-data");
                browser.isSound().shot("my-data-" + kind);
            }
        }
    }
}
