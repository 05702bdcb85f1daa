package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.stoa.samples.portal.desk.DeskScene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void two_records_of_one_work_are_compared_and_merged(String language) {
        String title = language.equals("zh") ? "寒区遥感影像的示例重复题名" : "Synthetic twins: boreholes in permafrost";
        try (DeskScene scene = new DeskScene()) {
            scene.delivery(title);
            scene.delivery(title);
        }
        try (Browser librarian = Browser.open(language).signIn("librarian")) {
            librarian.until("/desk/duplicates", "article:has-text('" + title + "')");
            Locator pair = librarian.page().locator("article:has-text('" + title + "')");
            assertThat(pair.count()).isEqualTo(1);
            assertThat(pair.locator("tbody tr").count()).isEqualTo(5);
            librarian.isSound().shot("duplicates-" + language);
            pair.locator("form[action$=merge] button").first().click();
            assertThat(librarian.page().locator(".note.good").count())
                    .as(librarian.page().locator("main").innerText())
                    .isPositive();
            assertThat(pair.count()).isZero();
            librarian.page().navigate("/desk/duplicates?state=same");
            assertThat(pair.count()).isEqualTo(1);
            librarian.isSound();
        }
    }
}
