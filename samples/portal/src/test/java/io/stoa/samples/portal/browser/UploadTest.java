package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleView;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.desk.DeskScene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that people hand in never become pages of the portal, whatever they hold and however they are called. */
class UploadTest {

    private static final String PAGE = "<html><script>document.title = 'run'; alert(document.domain)</script></html>";
    private static final byte[] POLYGLOT = ("%PDF-1.7\n" + PAGE + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HTML = PAGE.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.US_ASCII);

    @Test
    void results_that_hold_a_page_are_saved_and_never_shown() {
        String id = Scene.instrument("结果电镜", "Results SEM");
        begun(id);
        try (Browser browser = Browser.open("en").signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/samples");
            deliver(page, new FilePayload("results.pdf", "application/pdf", HTML));
            assertThat(page.locator("main .note.bad")).isVisible();
            deliver(page, new FilePayload("results.html", "text/html", HTML));
            assertThat(page.locator("main .note.bad")).isVisible();
            deliver(page, new FilePayload("results.pdf", "application/pdf", POLYGLOT));
            saved(page, "a[href*='/results/']", "results.pdf");
        }
    }

    @Test
    void attachments_that_hold_a_page_are_saved_and_never_shown() {
        String call;
        try (DeskScene scene = new DeskScene()) {
            call = scene.openCall("上传检验计划");
        }
        try (Browser browser = Browser.open("zh").signIn("applicant")) {
            Page page = browser.page();
            String application = begun(page, call);
            attach(page, new FilePayload("申报书.pdf", "application/pdf", HTML));
            assertThat(page.locator("main .note.bad")).isVisible();
            page.navigate(application);
            attach(page, new FilePayload("申报书.pdf", "application/pdf", POLYGLOT));
            saved(page, "a[href*='/files/']", "申报书.pdf");
        }
    }

    @Test
    void a_drawing_with_a_script_is_no_photo() {
        String id = Scene.instrument("照片电镜", "Photo SEM");
        try (Browser browser = Browser.open("en").signIn("provider")) {
            Page page = browser.page();
            for (String type : List.of("image/svg+xml", "image/png")) {
                page.navigate("/desk/instruments/" + id);
                page.locator("input[name=photo]").setInputFiles(new FilePayload("photo.svg", type, SVG));
                page.locator("form[action$=photos] button").click();
                assertThat(page.locator("main .note.bad")).isVisible();
                assertThat(page.locator("#photos ~ ul li")).hasCount(0);
            }
        }
    }

    private static void saved(Page page, String link, String name) {
        Download file = page.waitForDownload(() -> page.locator(link).first().click());
        assertThat(file.suggestedFilename()).isEqualTo(name);
        assertThat(file.path()).hasBinaryContent(POLYGLOT);
        APIResponse answer = page.request().get(page.locator(link).first().getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.headers().get("content-type")).doesNotContain("html", "svg");
    }

    private static void begun(String instrument) {
        SampleDesk desk = RunningPortal.bean(SampleDesk.class);
        SampleView sent = Scene.as(
                "member",
                () -> desk.submit(
                        new SampleDraft(instrument, List.of(new Sample("样品", null, null, null)), null, null, null)));
        Scene.as("keeper", () -> {
            SampleView accepted = desk.accept(sent.id(), sent.version());
            SampleView received = desk.receive(sent.id(), accepted.version());
            return desk.begin(sent.id(), received.version());
        });
    }

    /** Gives the page of an application that was just begun. */
    private static String begun(Page page, String call) {
        page.navigate("/desk/applications/new?call=" + call);
        page.locator("input[name=title]").fill("上传检验");
        page.locator("main form button[type=submit]").first().click();
        page.locator("form[action$=files]").waitFor();
        return page.url();
    }

    private static void attach(Page page, FilePayload file) {
        page.locator("form[action$=files] input[type=file]").setInputFiles(file);
        page.locator("form[action$=files] button").click();
    }

    private static void deliver(Page page, FilePayload file) {
        page.locator("form[action$=deliver] input[type=file]").setInputFiles(file);
        page.locator("form[action$=deliver] button").click();
    }
}
