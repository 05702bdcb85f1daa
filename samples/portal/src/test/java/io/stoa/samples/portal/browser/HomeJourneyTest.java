package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void the_front_page_speaks_the_language_of_the_browser(String language) {
        try (Browser browser = Browser.open(language)) {
            browser.page().navigate("/");
            assertThat(browser.page().locator("html").getAttribute("lang")).isEqualTo(language);
            browser.isSound().shot("home-" + language);
        }
    }
}
