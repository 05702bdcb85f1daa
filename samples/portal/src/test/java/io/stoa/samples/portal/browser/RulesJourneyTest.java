package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A keeper sets the booking rules of an instrument by a form. */
class RulesJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void sets_rules_by_the_form_and_learns_in_place_what_is_wrong(String language) {
        String accessory = Scene.instrument("附件" + language, "Accessory " + language);
        String id = Scene.instrument("规则电镜" + language, "Ruled SEM " + language, new Bundle(Set.of(accessory)));
        try (Browser browser = Browser.open(language).signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/rules");
            assertThat(choice(page, "OPENING_HOURS")).hasValue("OFF");
            assertThat(choice(page, "GRID")).hasValue("WIDER");
            assertThat(page.locator("input[name='GRID.value']")).hasValue("15");
            browser.isSound().shot("rules-" + language);

            page.locator("input[name='GRID.value']").fill("half an hour");
            assertThat(choice(page, "GRID")).hasValue("OWN");
            page.locator("input[name='OPENING_HOURS.MONDAY']").fill("8:00-12:00，13:00–17:30");
            page.locator("input[name='OPENING_HOURS.SATURDAY']").fill("00:00-24:00");
            page.locator("textarea[name='OPENING_HOURS.days']").fill("2027-05-01\n2027-05-08 9:00-12:00");
            page.locator("input[name='MAX_LENGTH.value']").fill("90");
            page.locator("select[name='MAX_LENGTH.value.unit']").selectOption("MINUTES");
            page.locator("input[name='CAP_COUNT.0.most']").fill("3");
            page.locator("select[name='CAP_COUNT.0.per']").selectOption("WEEK");
            page.locator("input[name='CAP_HOURS.0.most']").fill("40");
            page.locator("select[name='CAP_HOURS.0.per']").selectOption("MONTH");
            page.locator("select[name='CAP_HOURS.0.of']").selectOption("GROUP");
            page.locator("select[name='APPROVAL.when']").selectOption("FIRST_USES");
            page.locator("input[name='APPROVAL.uses']").fill("2");
            page.locator("input[name='APPROVAL.days']").fill("3");
            page.locator("input[name='QUALIFICATION.value']").fill("SEM 上机；真空安全");
            page.locator("input[name='MIN_NOTICE.value']").fill("1");
            page.locator("select[name='MIN_NOTICE.value.unit']").selectOption("DAYS");
            save(page);
            assertThat(page.locator("main .note.bad")).containsText("half an hour");
            assertThat(page.locator("input[name='GRID.value']")).hasValue("half an hour");
            assertThat(page.locator("textarea[name='OPENING_HOURS.days']"))
                    .hasValue("2027-05-01\n2027-05-08 9:00-12:00");
            browser.isSound().shot("rules-refused-" + language);

            page.locator("input[name='GRID.value']").fill("5000");
            save(page);
            assertThat(page.locator("main .note.bad")).containsText("5000");
            assertThat(page.locator("input[name='QUALIFICATION.value']")).hasValue("SEM 上机；真空安全");

            page.locator("input[name='GRID.value']").fill("30");
            save(page);
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
            assertThat(page.locator("aside")).containsText("08:00–12:00");
            browser.isSound().shot("rules-saved-" + language);
            page.navigate("/instruments/" + id);
            assertThat(page.locator("ul.rules")).containsText("真空安全");
        }
        assertThat(own(id))
                .containsExactlyInAnyOrder(
                        new Bundle(Set.of(accessory)),
                        new Off(RuleCode.HOLIDAY),
                        new OpeningHours(
                                Map.of(
                                        DayOfWeek.MONDAY,
                                        List.of(OpenTime.of("08:00", "12:00"), OpenTime.of("13:00", "17:30")),
                                        DayOfWeek.SATURDAY,
                                        List.of(OpenTime.ALL_DAY)),
                                Map.of(
                                        LocalDate.of(2027, 5, 1),
                                        List.of(),
                                        LocalDate.of(2027, 5, 8),
                                        List.of(OpenTime.of("09:00", "12:00")))),
                        new Grid(30),
                        new MaxLength(Duration.ofMinutes(90)),
                        new CapCount(3, CapPeriod.WEEK, CapHolder.USER),
                        new CapHours(Duration.ofHours(40), CapPeriod.MONTH, CapHolder.GROUP),
                        new Approval(ApprovalNeed.FIRST_USES, 2, 3),
                        new Qualification("SEM 上机"),
                        new Qualification("真空安全"),
                        MinNotice.of("P1D"));
    }

    @Test
    void leaves_a_rule_to_the_institute_again() {
        String id = Scene.instrument("还原电镜", "Restored SEM", new Grid(10), MaxAdvance.of("P1Y"));
        try (Browser browser = Browser.withoutScripts("en")) {
            Page page = browser.signIn("keeper").page();
            page.navigate("/desk/instruments/" + id + "/rules");
            assertThat(page.locator("input[name='MAX_ADVANCE.value']")).hasValue("12");
            assertThat(page.locator("select[name='MAX_ADVANCE.value.unit']")).hasValue("MONTHS");
            choice(page, "GRID").selectOption("WIDER");
            choice(page, "PROJECT").selectOption("OWN");
            save(page);
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
        }
        assertThat(own(id)).noneMatch(Grid.class::isInstance).anyMatch(rule -> rule.code() == RuleCode.PROJECT);
    }

    @Test
    void does_not_undo_what_another_keeper_has_set_meanwhile() {
        String id = Scene.instrument("并发规则电镜", "Contended rules SEM");
        try (Browser browser = Browser.open("en").signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/rules");
            PolicyScope scope = new PolicyScope.OfInstrument(Scene.organisation("provider"), id);
            Scene.as("provider", () -> {
                RunningPortal.bean(BookingPolicies.class).setRules(scope, List.of(new Grid(60)));
                return id;
            });
            page.locator("input[name='GRID.value']").fill("20");
            save(page);
            assertThat(page.locator("main .note.bad")).isVisible();
            assertThat(page.locator("input[name='GRID.value']")).hasValue("20");
            assertThat(own(id)).containsExactly(new Grid(60));
            save(page);
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
            assertThat(own(id)).contains(new Grid(20));
        }
    }

    @Test
    void others_may_not_set_rules() {
        String id = Scene.instrument("他人规则电镜", "Rules of others SEM");
        try (Browser browser = Browser.open("en").signIn("member")) {
            assertThat(browser.page()
                            .navigate("/desk/instruments/" + id + "/rules")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void is_sound_on_a_telephone_in_the_dark() {
        String id = Scene.instrument("夜间规则电镜", "Night rules SEM", new Grid(10));
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("keeper")) {
            browser.page().navigate("/desk/instruments/" + id + "/rules");
            browser.isSound().shot("rules-narrow-dark");
        }
    }

    private static Locator choice(Page page, String rule) {
        return page.locator("select[name='" + rule + ".choice']");
    }

    private static void save(Page page) {
        page.locator("form[data-rules] > .row button").click();
    }

    private static List<BookingRule> own(String instrument) {
        PolicyScope scope = new PolicyScope.OfInstrument(Scene.organisation("provider"), instrument);
        return Scene.as(
                "keeper", () -> RunningPortal.bean(BookingPolicies.class).rules(scope));
    }
}
