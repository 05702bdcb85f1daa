package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.stoa.programmes.ReviewMode;
import io.stoa.samples.portal.browser.Browser.Screen;
import io.stoa.samples.portal.desk.DeskScene;
import io.stoa.samples.portal.web.Show;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of review as those see them who run them, judge in them, chair them and are judged. */
class RoundJourneyTest {

    /** One grey dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static DeskScene scene;

    @BeforeAll
    static void setTheScene() {
        scene = new DeskScene();
    }

    @AfterAll
    static void leave() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_defence_is_held_back_to_back_and_nobody_sees_more_than_needed(String language) {
        DeskScene.Round round = scene.seated("答辩演示计划 " + language, ReviewMode.VIDEO_DEFENCE);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            Locator plan = secretary.page().locator("form[action$=defence]");
            secretary
                    .page()
                    .locator("details:has(form[action$=defence]) > summary")
                    .click();
            String day = LocalDate.now(Show.ZONE).plusDays(5).toString();
            plan.locator("input[name=starts]").first().fill(day + "T09:00");
            plan.locator("input[name=ends]").first().fill(day + "T10:00");
            plan.locator("input[name=minutes]").fill("25");
            plan.locator("button").click();
            assertThat(secretary.page().locator(".note.bad li").count())
                    .as("an hour is too short")
                    .isPositive();
            assertThat(plan.locator("input[name=starts]").first().inputValue()).isEqualTo(day + "T09:00");
            assertThat(plan.locator("input[name=minutes]").inputValue()).isEqualTo("25");
            assertThat(plan.isVisible()).as("what was typed is not folded away").isTrue();
            secretary.isSound().shot("defence-refused-" + language);
            plan.locator("input[name=ends]").first().fill(day + "T12:00");
            plan.locator("button").click();
            assertThat(rows(secretary, "form[action$=begin]")).isEqualTo(1);
            secretary.isSound().shot("defence-planned-" + language);
            secretary.page().locator("form[action$=begin] button").click();
            assertThat(secretary.page().locator(".note.good").count()).isPositive();
        }
        try (Browser expert = Browser.open(language, Screen.NARROW, true).signIn("expert")) {
            expert.page().navigate("/desk/reviews/" + round.round());
            expert.page().locator("form[action$=accept] button").click();
            expert.isSound().shot("defence-reviewer-narrow-dark-" + language);
            assertThat(expert.page().locator("main").innerText())
                    .contains("09:00".substring(1))
                    .doesNotContain(DeskScene.APPLICANTS.toArray(String[]::new))
                    .doesNotContain(DeskScene.ORGANISATIONS.toArray(String[]::new));
            expert.page().locator("td a").first().click();
            assertThat(expert.page().locator("main").innerText())
                    .doesNotContain(DeskScene.APPLICANTS.toArray(String[]::new));
            expert.isSound().shot("defence-task-narrow-dark-" + language);
        }
        try (Browser applicant = Browser.open(language).signIn("applicant")) {
            applicant
                    .page()
                    .navigate(
                            "/desk/applications/" + round.applications().get(0).id());
            String text = applicant.page().locator("main").innerText();
            assertThat(text.replaceAll("\\D+", " "))
                    .as("the own arrival and hearing")
                    .contains(
                            String.valueOf(LocalDate.now(Show.ZONE).plusDays(5).getDayOfMonth()));
            assertThat(text).doesNotContain("R-0").doesNotContain("R-1");
            applicant.isSound().shot("defence-applicant-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_panel_discusses_and_the_round_is_closed(String language) {
        DeskScene.Round round = scene.judged("合议演示计划 " + language);
        try (Browser chair = Browser.open(language).signIn("chair")) {
            chair.page().navigate("/desk/reviews/" + round.round() + "/chair");
            assertThat(rows(chair, "table")).isPositive();
            chair.isSound().shot("chair-before-" + language);
        }
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary.isSound().shot("round-reviewed-" + language);
            secretary.page().locator("form[action$=discuss] button").click();
            assertThat(secretary.page().locator(".note.good").count()).isPositive();
        }
        try (Browser expert = Browser.open(language, Screen.NARROW, true).signIn("expert")) {
            expert.page().navigate("/desk/reviews/" + round.round());
            expert.isSound();
            expert.page().locator("td a").first().click();
            expert.page().locator("form[action$=remark] textarea").fill("对比试验方案偏弱，建议补充低温循环数据。");
            expert.page().locator("form[action$=remark] button").click();
            assertThat(expert.page().locator(".remarks dd").count()).isEqualTo(1);
            expert.isSound().shot("discussion-narrow-dark-" + language);
        }
        try (Browser chair = Browser.open(language).signIn("chair")) {
            chair.page().navigate("/desk/reviews/" + round.round() + "/chair");
            assertThat(chair.page().locator(".remarks dd").count()).isEqualTo(1);
            assertThat(chair.page().locator("main").innerText())
                    .doesNotContain(DeskScene.APPLICANTS.toArray(String[]::new))
                    .doesNotContain(DeskScene.ORGANISATIONS.toArray(String[]::new));
            chair.page().locator("main section a.button").first().click();
            chair.page().locator("form[action$=remark] textarea").fill("同意，列为修改后立项。");
            chair.page().locator("form[action$=remark] button").click();
            assertThat(chair.page().locator(".remarks dd").count()).isPositive();
            chair.isSound().shot("discussion-chair-" + language);
            chair.page().navigate("/desk/reviews/" + round.round() + "/chair");
            chair.isSound().shot("chair-discussing-" + language);
        }
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary.page().locator("form[action$=finish] button").click();
            assertThat(rows(secretary, "code.break")).isPositive();
            secretary.isSound().shot("round-closed-" + language);
            secretary.page().locator("form[action$=replay] button").click();
            assertThat(secretary.page().locator(".note.good").count()).isPositive();
        }
        try (Browser chair = Browser.open(language, Screen.NARROW, false).signIn("chair")) {
            chair.page().navigate("/desk/reviews/" + round.round() + "/chair");
            chair.isSound().shot("chair-closed-narrow-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void inspectors_go_to_the_site_and_report(String language) {
        DeskScene.Round round = scene.seated("考察演示计划 " + language, ReviewMode.ON_SITE);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary.page().locator("form[action$=begin] button").click();
            secretary
                    .page()
                    .locator("details:has(form[action$=visits]) > summary")
                    .click();
            Locator plan = secretary.page().locator("form[action$=visits]");
            plan.locator("input[name=date]").fill(LocalDate.now(Show.ZONE).toString());
            plan.locator("input[name=place]").fill("示例市光子大道 8 号中试车间");
            plan.locator("button").click();
            assertThat(secretary.page().locator(".note.bad li").count())
                    .as("nobody goes")
                    .isPositive();
            assertThat(plan.locator("input[name=place]").inputValue()).isEqualTo("示例市光子大道 8 号中试车间");
            for (Locator inspector : plan.locator("input[name=inspectors]").all()) {
                inspector.check();
            }
            plan.locator("button").click();
            assertThat(secretary.page().locator("main > div > .note.bad").count())
                    .as(secretary.page().locator("main").innerText())
                    .isZero();
            secretary.isSound().shot("visit-planned-" + language);
        }
        try (Browser expert = Browser.open(language).signIn("expert")) {
            expert.page().navigate("/desk/reviews/" + round.round());
            expert.page().locator("form[action$=accept] button").click();
            expert.page().locator("td a").first().click();
            expert.page().locator("form[action$=visit] textarea").fill("设备到位，样机运行正常，现场数据与申报一致。");
            expert.page().locator("form[action$=visit] button[value=false]").click();
            expert.page()
                    .locator("form[action$='visit/files'] input[type=file]")
                    .setInputFiles(new FilePayload("workshop.png", "image/png", PNG));
            expert.page().locator("form[action$='visit/files'] button").click();
            assertThat(expert.page().locator(".note.bad").count())
                    .as(expert.page().locator("main").innerText())
                    .isZero();
            expert.isSound().shot("visit-report-" + language);
            expert.page().locator("form[action$=visit] button[value=true]").click();
            assertThat(expert.page().locator("form[action$=visit]").count()).isZero();
            expert.isSound();
        }
        try (Browser secretary = Browser.open(language, Screen.NARROW, true).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            assertThat(secretary.page().locator("a[href*='/visits/']").allInnerTexts())
                    .isEqualTo(List.of("workshop.png"));
            secretary.isSound().shot("visit-reported-narrow-dark-" + language);
        }
    }

    private static int rows(Browser browser, String selector) {
        return browser.page().locator(selector).count();
    }
}
