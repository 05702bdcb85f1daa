package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.samples.portal.browser.Browser.Screen;
import io.stoa.samples.portal.desk.DeskScene;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call from its acceptance to its final decision: every stage is published, objected to, changed and made final. */
class DecisionJourneyTest {

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
    void a_call_goes_from_stage_to_stage(String language) {
        DeskScene.Accepted call = scene.accepted("全流程演示计划 " + language, ReviewMode.REMOTE, ReviewMode.VIDEO_DEFENCE);
        String page = "/desk/programmes/" + call.call();
        reviewed(call, language);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page);
            step(secretary, "publish-evaluation");
            secretary.isSound().shot("stage-evaluated-" + language);
        }
        proposed(page, language);
        approved(page, language);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page);
            secretary.isSound().shot("stage-decided-" + language);
            step(secretary, "publish-decision");
            secretary.isSound().shot("stage-publicity-" + language);
            secretary.page().locator("form[action*=replay] button").click();
            assertThat(secretary.page().locator(".note.good").count()).isEqualTo(2);
        }
        objected(call, language);
        answered(page, language);
        told(language);
        amended(page, language);
        scene.finalised(call.call());
        try (Browser visitor = Browser.open(language)) {
            visitor.page().navigate("/calls/" + call.call());
            assertThat(visitor.page().locator(".notices > li").count()).isGreaterThan(10);
            assertThat(visitor.page().locator("main").innerText())
                    .contains(language.equals("zh") ? "基础研究" : "Basic research")
                    .doesNotContain("basic:")
                    .doesNotContain("0431-8500");
            visitor.isSound().shot("call-final-" + language);
        }
        try (Browser visitor = Browser.open(language, Screen.NARROW, true)) {
            visitor.page().navigate("/calls/" + call.call());
            visitor.isSound().shot("call-final-narrow-dark-" + language);
        }
        try (Browser secretary = Browser.open(language, Screen.NARROW, true).signIn("secretary")) {
            secretary.page().navigate(page);
            secretary.isSound().shot("stage-final-narrow-dark-" + language);
            secretary.page().navigate(page + "/objections");
            secretary.isSound().shot("objections-narrow-dark-" + language);
        }
        try (Browser applicant = Browser.open(language, Screen.NARROW, false).signIn("applicant")) {
            applicant
                    .page()
                    .navigate("/desk/applications/" + call.applications().get(0).id());
            applicant.isSound().shot("application-decided-narrow-" + language);
        }
    }

    /** The list of the accepted, a round that lets the best three go on, and their defence. */
    private static void reviewed(DeskScene.Accepted call, String language) {
        String page = "/desk/programmes/" + call.call();
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page);
            secretary.isSound().shot("stage-acceptance-" + language);
            step(secretary, "publish-acceptance");
            secretary.isSound().shot("stage-accepted-" + language);
            openRound(secretary, page, language, 3);
        }
        String first = scene.panel(call.call(), null);
        scene.reviewed(first);
        scene.closed(first);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + first);
            secretary.isSound().shot("stage-shortlist-" + language);
            openRound(secretary, page, language, 3);
        }
        LocalDate day = LocalDate.now(Show.ZONE).plusDays(4);
        String second = scene.panel(
                call.call(),
                new DefencePlan(
                        Show.ZONE,
                        List.of(DefenceSession.of(day.atTime(9, 0), day.atTime(12, 0))),
                        Duration.ofMinutes(25),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(20),
                        2));
        scene.reviewed(second);
        scene.closed(second);
    }

    private static void openRound(Browser secretary, String page, String language, int best) {
        secretary.page().navigate(page);
        secretary.page().locator("details:has(form[action$=round]) > summary").click();
        Locator form = secretary.page().locator("form[action$=round]");
        form.locator("input[name=deadline]").fill(LocalDate.now(Show.ZONE).plusDays(14) + "T17:00");
        form.locator("input[name=reviewers]").fill("2");
        form.locator("input[name=best]").fill(String.valueOf(best));
        form.locator("input[name=weights]").first().fill("50");
        form.locator("button").click();
        assertThat(secretary.page().locator(".note.bad li").count())
                .as("weights of 110 per cent")
                .isPositive();
        assertThat(form.locator("input[name=best]").inputValue()).isEqualTo(String.valueOf(best));
        assertThat(form.locator("input[name=weights]").first().inputValue()).isEqualTo("50");
        assertThat(form.isVisible()).isTrue();
        secretary.isSound().shot("round-refused-" + language);
        form.locator("input[name=weights]").first().fill("40");
        form.locator("button").click();
        assertThat(secretary.page().url())
                .as(secretary.page().locator("main").innerText())
                .contains("/desk/panels/");
        secretary.isSound();
    }

    /** The chair proposes; the secretary adjusts nothing. */
    private static void proposed(String page, String language) {
        try (Browser chair = Browser.open(language).signIn("chair")) {
            chair.page().navigate(page);
            assertThat(chair.page().locator("form[action$=publish-acceptance]").count())
                    .isZero();
            Locator form = chair.page().locator("form[action$='steps/propose']");
            form.locator("input[name=percent]").fill("80");
            form.locator("input[name=minimumScore]").fill("60");
            chair.isSound().shot("stage-propose-" + language);
            form.locator("button").click();
            assertThat(chair.page().locator(".note.bad").count())
                    .as(chair.page().locator("main").innerText())
                    .isZero();
            chair.isSound().shot("stage-proposed-" + language);
        }
    }

    private static void approved(String page, String language) {
        try (Browser approver = Browser.open(language).signIn("approver")) {
            approver.page().navigate(page);
            approver.isSound().shot("stage-approve-" + language);
            step(approver, "approve-proposal");
            approver.isSound();
        }
    }

    /** The applicant objects, and so does somebody by letter, which the secretary records. */
    private static void objected(DeskScene.Accepted call, String language) {
        try (Browser applicant = Browser.open(language, Screen.NARROW, false).signIn("applicant")) {
            applicant
                    .page()
                    .navigate("/desk/applications/" + call.applications().get(0).id());
            applicant
                    .page()
                    .locator("details:has(form[action$=object]) > summary")
                    .click();
            applicant.page().locator("form[action$=object] input[name=contact]").fill("0431-85000000");
            applicant.page().locator("form[action$=object] textarea").fill("评分遗漏了补充材料，请核对。");
            applicant.isSound().shot("object-narrow-" + language);
            applicant.page().locator("form[action$=object] button").click();
            assertThat(applicant.page().locator(".note.good").count())
                    .as(applicant.page().locator("main").innerText())
                    .isPositive();
            assertThat(ownObjection(applicant).innerText()).contains("评分遗漏了补充材料");
            assertThat(ownObjection(applicant).locator(".note").count())
                    .as("not answered yet")
                    .isZero();
        }
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/programmes/" + call.call() + "/objections");
            secretary
                    .page()
                    .locator("details:has(form[action$=objections]) > summary")
                    .click();
            Locator form = secretary.page().locator("form[action$=objections]");
            form.locator("input[name=name]").fill("来信人甲");
            form.locator("input[name=contact]").fill("0431-85000001");
            form.locator("input[name=number]").fill("XX-2026-999");
            form.locator("textarea").fill("对公示名单有异议。");
            form.locator("button").click();
            assertThat(secretary.page().locator(".note.bad li").count())
                    .as("no such application")
                    .isPositive();
            assertThat(form.locator("textarea").inputValue()).isEqualTo("对公示名单有异议。");
            secretary.isSound().shot("objection-refused-" + language);
            form.locator("input[name=number]").fill("");
            form.locator("button").click();
            assertThat(secretary.page().locator("article.card").count()).isEqualTo(2);
        }
    }

    private static void answered(String page, String language) {
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page + "/objections");
            for (String outcome : List.of("UPHELD", "REJECTED")) {
                Locator form = secretary.page().locator("article form").first();
                form.locator("select").selectOption(outcome);
                form.locator("textarea").fill("经复核，" + (outcome.equals("UPHELD") ? "采纳。" : "不予采纳，理由见评审记录。"));
                form.locator("button").click();
                assertThat(secretary.page().locator(".note.good").count())
                        .as(secretary.page().locator("main").innerText())
                        .isPositive();
            }
            secretary.isSound().shot("objections-" + language);
        }
    }

    /** Whoever objected learns what became of it, and only of the own objection. */
    private static void told(String language) {
        try (Browser applicant = Browser.open(language, Screen.NARROW, false).signIn("applicant")) {
            applicant.page().navigate("/desk/applications");
            assertThat(ownObjection(applicant).locator(".note").innerText()).contains("经复核，采纳。");
            assertThat(applicant.page().locator("main").innerText()).doesNotContain("对公示名单有异议");
            applicant.isSound().shot("objection-answered-narrow-" + language);
        }
    }

    /** The one of this journey: the latest of those that the applicant raised. */
    private static Locator ownObjection(Browser applicant) {
        return applicant
                .page()
                .locator("section[aria-labelledby=objections] article")
                .first();
    }

    /** A changed decision goes the way of the first. */
    private static void amended(String page, String language) {
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page);
            Locator form = secretary.page().locator("form[action$='steps/amend']");
            form.locator("input[name=reason]").fill("采纳异议，调整资助金额。");
            form.locator("select[name=adjusted]")
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            form.locator("input[name=amounts]").first().fill("120000");
            form.locator("button").click();
            assertThat(secretary.page().locator(".note.bad li").count())
                    .as("an adjustment without a reason")
                    .isPositive();
            assertThat(form.locator("input[name=amounts]").first().inputValue()).isEqualTo("120000");
            assertThat(form.locator("select[name=adjusted]").nth(1).inputValue())
                    .isEmpty();
            assertThat(form.locator("input[name=reason]").inputValue()).isEqualTo("采纳异议，调整资助金额。");
            secretary.isSound().shot("amend-refused-" + language);
            form.locator("input[name=reasons]").first().fill("补充材料经复核有效");
            form.locator("button").click();
            assertThat(secretary.page().locator("main > div > .note.bad").count())
                    .as(secretary.page().locator("main").innerText())
                    .isZero();
            secretary.isSound().shot("stage-amended-" + language);
        }
        approved(page, language);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate(page);
            step(secretary, "publish-decision");
            secretary.isSound().shot("stage-publicity-again-" + language);
        }
    }

    private static void step(Browser browser, String step) {
        browser.page().locator("form[action$='steps/" + step + "'] button").click();
        assertThat(browser.page().locator(".note.good").count())
                .as(browser.page().locator("main").innerText())
                .isPositive();
    }
}
