package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.SeriesMode;
import io.stoa.instruments.booking.SeriesReport;
import io.stoa.instruments.booking.SeriesRequest;
import io.stoa.instruments.booking.SeriesService;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series is ended: one time of it, those from one on, and all that is left. */
class SeriesJourneyTest {

    private static final OpeningHours DAYTIME = OpeningHours.on("08:00", "20:00", DayOfWeek.values());

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void ends_one_time_then_those_after_another_and_then_all(String language) {
        List<String> ids = series("周期结束电镜" + language, "Ended series SEM " + language);
        try (Browser browser = Browser.open(language).signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk/bookings/" + ids.get(1));
            Locator times = page.locator("section:has(#series-times) li");
            assertThat(times).hasCount(5);
            assertThat(times.nth(1).locator("strong")).isVisible();
            page.locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("series-booking-" + language);

            cancel(page, "ONE", "Holiday");
            assertThat(page.locator("main dl").first()).containsText("Holiday");
            assertThat(states(ids)).containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CONFIRMED");
            browser.isSound().shot("series-one-cancelled-" + language);

            times.nth(3).locator("a").click();
            cancel(page, "THIS_AND_FOLLOWING", "");
            assertThat(states(ids)).containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED", "CANCELLED");

            times.nth(0).locator("a").click();
            cancel(page, "ALL", "");
            assertThat(states(ids)).containsOnly("CANCELLED");
            browser.isSound().shot("series-all-cancelled-" + language);
        }
    }

    @Test
    void is_sound_on_a_telephone_in_the_dark() {
        List<String> ids = series("夜间周期电镜", "Night series SEM");
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("member")) {
            browser.page().navigate("/desk/bookings/" + ids.get(0));
            browser.page().locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("series-booking-narrow-dark");
        }
    }

    private static void cancel(Page page, String scope, String reason) {
        Locator form = page.locator("form[action$=cancel]");
        form.locator("select[name=scope]").selectOption(scope);
        form.locator("input[name=reason]").fill(reason);
        form.locator("button").click();
        assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
    }

    private static List<String> series(String zh, String en) {
        String id = Scene.instrument(zh, en, DAYTIME, MaxAdvance.of("P90D"));
        SeriesRequest weekly = new SeriesRequest(
                id,
                Scene.tomorrow().atTime(9, 0),
                Duration.ofHours(2),
                "FREQ=WEEKLY;COUNT=5",
                Set.of(),
                "Long-term drift",
                null,
                null,
                null);
        SeriesReport report =
                Scene.as("member", () -> RunningPortal.bean(SeriesService.class).book(weekly, SeriesMode.ALL_OR_NONE));
        return report.members().stream()
                .map(member -> Objects.requireNonNull(member.booking()).id())
                .toList();
    }

    private static List<String> states(List<String> ids) {
        return Scene.as(
                "member",
                () -> ids.stream()
                        .map(id -> RunningPortal.bean(BookingService.class)
                                .view(id)
                                .state())
                        .map(BookingState::name)
                        .toList());
    }
}
