package io.stoa.samples.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.stoa.experts.draw.DrawTranscript;
import io.stoa.samples.portal.browser.Browser.Screen;
import io.stoa.samples.portal.desk.DeskScene;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskJourneyTest {

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
    @ValueSource(strings = {"zh", "en", "de", "ru"})
    void everybody_finds_what_waits(String language) {
        for (String user : new String[] {"member", "librarian", "secretary", "administrator"}) {
            try (Browser browser = Browser.open(language).signIn(user)) {
                browser.page().navigate("/desk");
                assertThat(browser.page().locator(".desk-cards > li").count()).isGreaterThan(3);
                browser.isSound();
                if (user.equals("librarian")) {
                    browser.shot("desk-" + language);
                }
            }
        }
        try (Browser browser = Browser.open(language, Screen.NARROW, true)) {
            browser.page().navigate("/sign-in");
            browser.isSound().shot("sign-in-narrow-dark-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_document_goes_from_one_library_to_the_other(String language) {
        DeskScene.Held held = scene.delivery("示例文献传递专著 " + language);
        String request;
        try (Browser librarian = Browser.open(language).signIn("librarian")) {
            librarian.page().navigate("/desk/deliveries/new");
            librarian.isSound().shot("delivery-new-" + language);
            librarian.page().locator("input[name=title]").fill(held.title());
            librarian.page().locator("input[name=number]").fill("12");
            librarian.page().locator("input[name=fairUse]").check();
            librarian.page().locator("main form button[type=submit]").click();
            request = librarian.page().url().replaceAll("[?;].*", "");
            librarian.isSound();
            librarian.page().locator("form[action$=verify] input[name=work]").fill(held.work());
            librarian.page().locator("form[action$=verify] button").click();
            assertThat(librarian.page().locator(".note.good").count()).isPositive();
            librarian.isSound().shot("delivery-sent-" + language);
        }
        try (Browser supplier = Browser.open(language, Screen.NARROW, false).signIn("supplier")) {
            supplier.until("/desk/supply", "a:has-text('" + held.title() + "')");
            supplier.isSound().shot("supply-list-narrow-" + language);
            supplier.page()
                    .locator("a:has-text('" + held.title() + "')")
                    .first()
                    .click();
            supplier.isSound().shot("supply-request-narrow-" + language);
            supplier.page()
                    .locator("form[action$=send-file] input[type=file]")
                    .setInputFiles(new FilePayload("scan.pdf", "application/pdf", DeskScene.PDF));
            supplier.page().locator("form[action$=send-file] input[name=pages]").fill("12");
            supplier.page().locator("form[action$=send-file] button").click();
            assertThat(supplier.page().locator(".note.good").count())
                    .as(supplier.page().locator("main").innerText())
                    .isPositive();
            supplier.isSound().shot("supply-sent-narrow-" + language);
        }
        try (Browser librarian = Browser.open(language, Screen.WIDE, true).signIn("librarian")) {
            librarian.until(request, "form[action$=link]");
            librarian.page().locator("form[action$=link] button").click();
            librarian.isSound().shot("delivery-received-dark-" + language);
            Download file = librarian
                    .page()
                    .waitForDownload(() -> librarian
                            .page()
                            .locator("a[href^='/files/deliveries/']")
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("scan.pdf");
            assertThat(file.path()).hasBinaryContent(DeskScene.PDF);
            librarian.page().navigate("/desk/deliveries?of=library");
            librarian.isSound().shot("delivery-library-dark-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_panel_is_drawn_and_anybody_can_replay_it(String language) throws Exception {
        DeskScene.Round round = scene.round("抽取演示计划 " + language);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels");
            secretary.isSound().shot("panels-" + language);
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary.isSound().shot("panel-preparing-" + language);
            Locator form = secretary.page().locator("form[action$=draw]");
            form.locator("input[name=reason]").fill("会议评审");
            form.locator("input[name=day]").fill(LocalDate.now().plusDays(10).toString());
            form.locator("input[name=seats]").fill("3");
            form.locator("button").click();
            assertThat(secretary.page().locator(".note.bad").count())
                    .as(secretary.page().locator("main").innerText())
                    .isZero();
            secretary.isSound().shot("panel-drawn-" + language);
            Download transcript = secretary
                    .page()
                    .waitForDownload(() -> secretary
                            .page()
                            .locator("a[href$=transcript]")
                            .first()
                            .click());
            assertThat(DrawTranscript.verify(DrawTranscript.read(Files.readString(transcript.path()))))
                    .isEmpty();
            secretary.page().locator("form[action*='verify'] button").first().click();
            assertThat(secretary.page().locator(".note.good").count()).isGreaterThan(1);
            secretary.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void reviewers_are_assigned_with_a_certificate(String language) {
        DeskScene.Round round = scene.round("指派演示计划 " + language);
        try (Browser secretary = Browser.open(language).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary
                    .page()
                    .locator("details:has(form[action$=assign]) > summary")
                    .click();
            secretary.page().locator("form[action$=assign] button").click();
            assertThat(secretary.page().locator(".certificate").count())
                    .as(secretary.page().locator("main").innerText())
                    .isEqualTo(1);
            secretary.isSound().shot("panel-assigned-" + language);
        }
        try (Browser secretary = Browser.open(language, Screen.NARROW, true).signIn("secretary")) {
            secretary.page().navigate("/desk/panels/" + round.round());
            secretary.isSound().shot("panel-assigned-narrow-dark-" + language);
            secretary.page().navigate("/desk/programmes/" + round.call());
            secretary.isSound().shot("programme-narrow-dark-" + language);
            secretary.page().navigate("/desk/programmes/" + round.call() + "/applications");
            secretary.isSound();
            secretary
                    .page()
                    .navigate("/desk/received/" + round.applications().get(0).id());
            secretary.isSound();
            secretary.page().navigate("/desk/programmes/" + round.call() + "/objections");
            secretary.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void an_expert_judges_blindly(String language) {
        DeskScene.Round round = scene.invited("评审演示计划 " + language);
        try (Browser expert = Browser.open(language).signIn("expert")) {
            expert.page().navigate("/desk/reviews");
            expert.isSound().shot("reviews-" + language);
            expert.page().navigate("/desk/reviews/" + round.round());
            expert.isSound().shot("review-invited-" + language);
            expert.page().locator("form[action$=accept] button").click();
            expert.isSound().shot("review-round-" + language);
            expert.page().locator("td a").first().click();
            expert.page().locator("input[name=score-novelty]").fill("150");
            expert.page().locator("textarea[name=comment]").fill("总体意见 overall");
            expert.page().locator("button[name=last][value=false]").click();
            assertThat(expert.page().locator(".note.bad li").count()).isPositive();
            assertThat(expert.page().locator("textarea[name=comment]").inputValue())
                    .isEqualTo("总体意见 overall");
            expert.isSound().shot("review-refused-" + language);
            expert.page().locator("input[name=score-novelty]").fill("85");
            expert.page().locator("input[name=score-plan]").fill("78");
            expert.page().locator("input[name=recommendation]").first().check();
            expert.page().locator("button[name=last][value=false]").click();
            assertThat(expert.page().locator(".note.good").count()).isPositive();
            expert.page().locator("button[name=last][value=true]").click();
            assertThat(expert.page().url()).endsWith(round.round());
            expert.isSound();
            expert.page().navigate("/desk/reviews/" + round.round() + "/chair");
            expert.isSound().shot("review-chair-" + language);
        }
        try (Browser expert = Browser.open(language, Screen.NARROW, true).signIn("expert")) {
            expert.page().navigate("/desk/reviews/" + round.round());
            expert.page().locator("td a").nth(1).click();
            expert.isSound().shot("review-task-narrow-dark-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void an_applicant_applies(String language) {
        String call = scene.openCall("申报演示计划 " + language);
        try (Browser applicant = Browser.open(language).signIn("applicant")) {
            applicant.page().navigate("/desk/applications");
            applicant.isSound().shot("applications-" + language);
            applicant.page().navigate("/desk/applications/new?call=" + call);
            applicant.isSound().shot("application-new-" + language);
            applicant.page().locator("input[name=title]").fill("光纤低温传感 " + language);
            applicant.page().locator("textarea[name=summary]").fill("研究内容");
            applicant.page().locator("select[name=theme]").selectOption("basic");
            applicant.page().locator("input[name='disciplines']").fill("140");
            applicant.page().locator("input[name='org-name-0']").fill("示例企业 (demo)");
            applicant.page().locator("input[name='team-name-0']").fill("王磊");
            applicant.page().locator("input[name='team-org-0']").fill("示例企业 (demo)");
            applicant
                    .page()
                    .locator("input[name='budget-REQUESTED-total-2027']")
                    .fill("200000");
            applicant.page().locator("main form button[type=submit]").first().click();
            assertThat(applicant.page().locator(".note.bad").count())
                    .as(applicant.page().locator("main").innerText())
                    .isZero();
            applicant
                    .page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("proposal.pdf", "application/pdf", DeskScene.PDF));
            applicant.page().locator("form[action$=files] button").click();
            applicant.isSound().shot("application-draft-" + language);
            applicant.page().locator("form[action$='/submit'] button").click();
            assertThat(applicant.page().locator(".note.bad").count())
                    .as(applicant.page().locator("main").innerText())
                    .isZero();
            applicant.isSound().shot("application-submitted-" + language);
            applicant.page().locator("a[href$='/versions/1']").click();
            applicant.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void an_administrator_reads_the_trail_and_looks_after_jobs(String language) {
        try (Browser administrator = Browser.open(language).signIn("administrator")) {
            administrator.page().navigate("/desk/audit");
            assertThat(administrator.page().locator("tbody tr").count()).isPositive();
            administrator.isSound().shot("audit-" + language);
            administrator.page().locator("input[name=kind]").fill("organisation");
            administrator.page().locator("main form button").first().click();
            administrator.isSound();
            administrator.page().navigate("/desk/jobs");
            administrator.isSound().shot("jobs-" + language);
            administrator.page().locator("form[action$=rebuild] button").click();
            assertThat(administrator.page().locator(".note.good").count()).isPositive();
            administrator.isSound();
            administrator.page().navigate("/desk/organisations");
            administrator.isSound().shot("organisations-" + language);
            administrator.page().navigate("/desk/my-data");
            administrator.isSound();
        }
        try (Browser administrator = Browser.open(language, Screen.NARROW, true).signIn("administrator")) {
            administrator.page().navigate("/desk/jobs");
            administrator.isSound().shot("jobs-narrow-dark-" + language);
            administrator.page().navigate("/desk/audit");
            administrator.isSound().shot("audit-narrow-dark-" + language);
        }
    }

    @Test
    void others_do_not_get_in() {
        try (Browser member = Browser.open("en").signIn("member")) {
            for (String page : new String[] {"/desk/jobs", "/desk/audit", "/desk/duplicates"}) {
                assertThat(member.page().navigate(page).status()).as(page).isEqualTo(403);
            }
        }
    }
}
