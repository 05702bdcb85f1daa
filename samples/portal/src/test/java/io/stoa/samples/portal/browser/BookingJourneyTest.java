package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingJourneyTest {

    private static final OpeningHours DAYTIME = OpeningHours.on("08:00", "20:00", DayOfWeek.values());

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void draws_a_time_learns_what_is_in_the_way_and_books_the_next_free_one(String language) {
        String name = "Journey SEM " + language;
        String id = Scene.instrument("旅程电镜" + language, name, DAYTIME, new MaxLength(Duration.ofHours(4)));
        LocalDate day = Scene.tomorrow();
        Scene.booked("applicant", id, Scene.slot(day, 10, 2));
        try (Browser browser = Browser.open(language).signIn("member")) {
            Page page = browser.page();
            find(page, name, id);
            page.locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("instrument-own-" + language);

            page.locator("aside a.button").first().click();
            draw(page, day, 9, 11);
            Locator refused = page.locator("#wish .note.bad");
            refused.waitFor();
            assertThat(refused.innerText()).contains("10:00–12:00");
            browser.isSound().shot("booking-refused-" + language);

            page.locator("#wish .others a").first().click();
            page.locator("#wish .note.good").waitFor();
            page.locator("textarea[name=purpose]").fill("Imaging of coatings");
            page.locator("button[name=action][value=book]").click();
            page.waitForURL(Pattern.compile(".*/desk/bookings/.*"));
            assertThat(page.locator("main .note.good")).isVisible();
            assertThat(page.locator("main")).containsText("Imaging of coatings");
            page.locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("booking-" + language);

            page.navigate("/desk/bookings");
            assertThat(page.locator("main li.card").first()).isVisible();
            browser.isSound().shot("bookings-" + language);
        }
    }

    @Test
    void is_sound_on_a_telephone_in_the_dark() {
        String id = Scene.instrument("夜间电镜", "Night SEM", DAYTIME);
        try (Browser browser = Browser.open("zh", Screen.NARROW, true).signIn("member")) {
            Page page = browser.page();
            page.navigate("/instruments");
            browser.isSound().shot("instruments-narrow-dark");
            page.navigate("/instruments/" + id);
            page.locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("instrument-narrow-dark");
            page.navigate("/desk/instruments/" + id + "/book?start=" + Scene.tomorrow() + "T06:00&end="
                    + Scene.tomorrow() + "T07:00");
            page.locator(".calendar[data-drawn]").waitFor();
            browser.isSound().shot("booking-narrow-dark");
            page.navigate("/desk/bookings");
            browser.isSound().shot("bookings-narrow-dark");
        }
    }

    @Test
    void moves_a_booking_by_dragging_it_and_cancels_it_with_a_reason() {
        String id = Scene.instrument("移动电镜", "Moving SEM", DAYTIME);
        LocalDate day = Scene.tomorrow();
        BookingView booking = Scene.booked("member", id, Scene.slot(day, 9, 1));
        try (Browser browser = Browser.open("en").signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk/bookings/" + booking.id());
            show(page, day);
            Locator own = page.locator(".slot-own").first();
            own.scrollIntoViewIfNeeded();
            BoundingBox from = own.boundingBox();
            BoundingBox to = lane(page, 13);
            page.mouse().move(from.x + from.width / 2, from.y + 4);
            page.mouse().down();
            page.mouse().move(from.x + from.width / 2, to.y - 40);
            page.mouse().move(from.x + from.width / 2, to.y + 4);
            page.mouse().up();
            page.waitForURL(Pattern.compile(".*start=.*"));
            assertThat(page.locator("#move .note.good")).containsText("13:00–14:00");
            page.locator("button[name=action][value=move]").click();
            page.waitForURL(Pattern.compile(".*/desk/bookings/[^?]*$"));
            assertThat(page.locator("main dl")).containsText("13:00–14:00");

            page.locator("form[action$=cancel] input[name=reason]").fill("Sample was lost");
            page.locator("form[action$=cancel] button").click();
            assertThat(page.locator("main dl")).containsText("Sample was lost");
            browser.isSound().shot("booking-cancelled-en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_keeper_approves_what_was_asked_for(String language) {
        String id = Scene.instrument(
                "审核电镜" + language, "Approved SEM " + language, DAYTIME, Approval.of(ApprovalNeed.ALWAYS));
        BookingView booking = Scene.booked("member", id, Scene.slot(Scene.tomorrow(), 14, 1));
        assertThat(booking.state()).isEqualTo(BookingState.PENDING);
        try (Browser browser = Browser.open(language).signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/approvals");
            browser.isSound().shot("approvals-" + language);
            page.locator("form[action='/desk/approvals/bookings/" + booking.id() + "/approve'] button")
                    .click();
            assertThat(page.locator("main .note.good")).isVisible();
        }
        assertThat(Scene.as(
                        "member",
                        () -> io.stoa.samples.portal.RunningPortal.bean(
                                        io.stoa.instruments.booking.BookingService.class)
                                .view(booking.id())
                                .state()))
                .isEqualTo(BookingState.CONFIRMED);
    }

    @Test
    void books_a_series_and_reports_what_is_not_possible() {
        String id = Scene.instrument("周期电镜", "Weekly SEM", DAYTIME);
        LocalDate day = Scene.tomorrow();
        Scene.booked("applicant", id, Scene.slot(day.plusDays(7), 9, 1));
        try (Browser browser = Browser.open("en").signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/series");
            page.locator("input[name=first]").fill(day + "T09:00");
            page.locator("input[name=count]").fill("3");
            page.locator("select[name=mode]").selectOption("BEST_EFFORT");
            page.locator("button[value=check]").click();
            assertThat(page.locator(".members > li")).hasCount(3);
            assertThat(page.locator(".members .badge.bad")).hasCount(1);
            browser.isSound().shot("series-en");
            page.locator("button[value=book]").click();
            assertThat(page.locator(".members a")).hasCount(2);
        }
    }

    @Test
    void waits_for_a_taken_time_and_accepts_it_when_it_comes_free() {
        String id = Scene.instrument("候补电镜", "Waiting SEM", DAYTIME);
        TimeSlot slot = Scene.slot(Scene.tomorrow(), 15, 2);
        BookingView taken = Scene.booked("applicant", id, slot);
        try (Browser browser = Browser.open("en").signIn("member")) {
            Page page = browser.page();
            String day = Scene.tomorrow().toString();
            page.navigate("/desk/instruments/" + id + "/book?start=" + day + "T15:00&end=" + day + "T17:00");
            page.locator("button[formaction$=wait]").click();
            page.waitForURL(Pattern.compile(".*/desk/bookings$"));
            Scene.as(
                    "applicant",
                    () -> io.stoa.samples.portal.RunningPortal.bean(io.stoa.instruments.booking.BookingService.class)
                            .cancel(taken.id(), taken.version(), null));
            page.reload();
            browser.isSound().shot("bookings-offer-en");
            page.locator("section:has(#offers) li:has-text('Waiting SEM') form[action$=accept] button")
                    .click();
            assertThat(page.locator("main li.card:has-text('Waiting SEM')")).isVisible();
        }
    }

    @Test
    void subscribes_to_the_own_bookings_by_a_secret_link_and_revokes_it() {
        String id = Scene.instrument("订阅电镜", "Subscribed SEM", DAYTIME);
        Scene.booked("member", id, Scene.slot(Scene.tomorrow(), 18, 1));
        try (Browser browser = Browser.open("en").signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk/bookings");
            page.locator("#feeds form button").first().click();
            String link = page.locator("#feeds input.mono").inputValue();
            browser.isSound().shot("feed-en");
            assertThat(page.request().get(link).text()).contains("BEGIN:VCALENDAR", "Subscribed SEM");
            page.locator("#feeds form[action$=revoke] button").first().click();
            assertThat(page.request().get(link).status()).isEqualTo(404);
        }
    }

    @Test
    void two_browsers_race_for_one_time_and_the_slower_learns_what_is_in_the_way() {
        String id = Scene.instrument("竞争电镜", "Contended SEM", DAYTIME);
        String day = Scene.tomorrow().toString();
        String form = "/desk/instruments/" + id + "/book?start=" + day + "T09:00&end=" + day + "T11:00";
        try (Browser one = Browser.open("en").signIn("member");
                Browser other = Browser.open("en").signIn("applicant")) {
            List<Page> pages = List.of(one.page(), other.page());
            pages.forEach(page -> page.navigate(form));
            double at = System.currentTimeMillis() + 1500.0;
            pages.forEach(page -> page.evaluate(
                    "at => { setTimeout(() => document.querySelector('button[name=action][value=book]').click(), at - Date.now()); }",
                    at));
            Pattern answered = Pattern.compile(".*/(desk/bookings/.+|book)$");
            pages.forEach(page -> page.waitForURL(answered));
            assertThat(pages.stream().filter(page -> page.url().contains("/desk/bookings/")))
                    .as("one gets it")
                    .hasSize(1);
            Page slower = pages.stream()
                    .filter(page -> page.url().endsWith("/book"))
                    .findFirst()
                    .orElseThrow();
            assertThat(slower.locator("#wish .note.bad").innerText()).contains("09:00–11:00");
            assertThat(slower.locator("#wish .others a").count()).isPositive();
        }
    }

    /** The index follows the change log, so the instrument may take a moment to be found. */
    private static void find(Page page, String name, String id) {
        Locator link = page.locator("h2 a[href='/instruments/" + id + "']");
        page.navigate("/instruments");
        for (int i = 0; i < 40 && link.count() == 0; i++) {
            page.locator("#instruments-q").fill(name);
            page.locator("main form button[type=submit]").click();
            page.waitForTimeout(250);
        }
        link.click();
    }

    private static void draw(Page page, LocalDate day, int from, int to) {
        show(page, day);
        page.locator(".fc-timegrid-col[data-date='" + day + "']").scrollIntoViewIfNeeded();
        BoundingBox column =
                page.locator(".fc-timegrid-col[data-date='" + day + "']").boundingBox();
        BoundingBox first = lane(page, from);
        BoundingBox last = lane(page, to);
        double x = column.x + column.width / 2;
        page.mouse().move(x, first.y + 4);
        page.mouse().down();
        page.mouse().move(x, (first.y + last.y) / 2);
        page.mouse().move(x, last.y - 4);
        page.mouse().up();
    }

    private static void show(Page page, LocalDate day) {
        page.locator(".calendar[data-drawn]").waitFor();
        if (page.locator(".fc-timegrid-col[data-date='" + day + "']").count() == 0) {
            page.locator(".fc-next-button").click();
        }
        page.waitForTimeout(500);
    }

    private static BoundingBox lane(Page page, int hour) {
        return page.locator(".fc-timegrid-slot-lane[data-time='" + String.format("%02d", hour) + ":00:00']")
                .boundingBox();
    }
}
