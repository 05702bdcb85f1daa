package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.desk.DeskScene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesJourneyTest {

    private static final int MOST_CHANGES = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void two_records_of_one_work_are_compared_and_merged(String language) {
        String title = "寒区遥感影像的示例重复题名 " + language;
        try (DeskScene scene = new DeskScene()) {
            scene.delivery(title);
            scene.delivery(title);
        }
        findThem();
        try (Browser librarian = Browser.open(language).signIn("librarian")) {
            librarian.page().navigate("/desk/duplicates");
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

    /** The portal looks at changes by itself; the test does not wait for it. */
    private static void findThem() {
        Platform platform = RunningPortal.bean(Platform.class);
        DuplicateReview review = platform.get(DuplicateReview.class);
        platform.context().access().as(Caller.system(), () -> {
            while (review.checkChanges(MOST_CHANGES) > 0) {
                // Until all changes are looked at.
            }
            return null;
        });
    }
}
