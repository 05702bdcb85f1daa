package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void finds_narrows_sorts_and_opens_something(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/");
            page.locator("#q").fill("光");
            page.locator(".hero-search button[type=submit]").click();
            assertThat(page.locator("#found mark").first()).isVisible();
            browser.isSound().shot("search-" + language);

            int all = page.locator("#found ol.list > li").count();
            Locator first = page.locator(".facets a").first();
            first.click();
            assertThat(page.locator(".facets a[aria-current]").first()).isVisible();
            assertThat(page.locator("#found ol.list > li").count()).isBetween(1, all);
            assertThat(page).hasURL(Pattern.compile("kind="));

            page.locator("#found .row.small a").nth(1).click();
            assertThat(page).hasURL(Pattern.compile("sort=newest"));
            browser.isSound();

            page.locator("#found ol.list a").first().click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void tells_hits_of_the_same_title_apart_by_their_provider_and_model(String language) {
        try (Browser browser = Browser.open(language)) {
            Page page = browser.page();
            page.navigate("/search?q=&kind=instrument");
            List<String> whose = page.locator("#found ol.list > li > p.soft").allInnerTexts();
            assertThat(whose)
                    .hasSize(page.locator("#found ol.list > li").count())
                    .allMatch(text -> !text.isBlank());
            assertThat(whose).anyMatch(text -> text.contains(" · "));
            browser.isSound().shot("search-instruments-" + language);
            page.navigate("/search?q=&kind=work");
            assertThat(page.locator("#found ol.list > li > p.soft").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(text -> !text.isBlank());
        }
    }

    @Test
    void suggests_while_typing_and_obeys_the_keys() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.navigate("/");
            page.locator("#q").pressSequentially("显微");
            Locator options = page.locator("#q-list [role=option]");
            assertThat(options.first()).isVisible();
            assertThat(options.locator("small").allInnerTexts())
                    .anyMatch(text -> text.matches("Instruments · .+ · .+"));
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "q-option-0");
            browser.isSound().shot("suggestions-en");
            page.keyboard().press("Escape");
            assertThat(page.locator("#q-list")).isHidden();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/(instruments|literature|experts|calls|organisations)/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void helps_where_nothing_is_found(String language) {
        try (Browser browser = Browser.open(language)) {
            browser.page().navigate("/search?q=qqzzxx&kind=work");
            assertThat(browser.page().locator("#found .prose a").first()).isVisible();
            browser.isSound().shot("search-nothing-" + language);
        }
    }

    @Test
    void pages_through_hits_without_JavaScript_too() {
        try (Browser browser = Browser.open("en")) {
            Page page = browser.page();
            page.navigate("/search?q=");
            String href = page.locator("a[rel=next]").getAttribute("href");
            page.navigate(href);
            assertThat(page.locator("#found ol.list > li").count()).isPositive();
            assertThat(page.url()).contains("after=");
        }
    }
}
