package io.stoa.samples.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleView;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.browser.Browser.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples: the keeper puts the queue in order, and a request that was returned is changed and sent in again. */
class SampleJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void moves_requests_in_the_queue(String language) {
        String id = Scene.instrument("排队电镜" + language, "Queue SEM " + language);
        for (String name : List.of("甲样", "乙样", "丙样")) {
            SampleView sent = sent(id, new Sample(name, "5 mg", null, null));
            Scene.as("keeper", () -> desk().accept(sent.id(), sent.version()));
        }
        try (Browser browser = Browser.open(language).signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/samples");
            Locator queue = page.locator("section:has(#queue) li a");
            assertThat(queue.allInnerTexts()).containsExactly("甲样", "乙样", "丙样");
            browser.isSound().shot("samples-queue-" + language);
            page.locator("section:has(#queue) li").nth(2).locator("button").click();
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
            assertThat(queue.allInnerTexts()).containsExactly("甲样", "丙样", "乙样");
            page.locator("section:has(#queue) li").nth(0).locator("button").click();
            assertThat(page.locator("section:has(#queue) li").first()).containsText("丙样");
            page.locator("section:has(#queue) li")
                    .nth(1)
                    .locator("button")
                    .last()
                    .click();
            assertThat(page.locator("section:has(#queue) li").last()).containsText("甲样");
            assertThat(queue.allInnerTexts()).containsExactly("丙样", "乙样", "甲样");
        }
        try (Browser browser = Browser.open("de", Screen.NARROW, true).signIn("keeper")) {
            browser.page().navigate("/desk/instruments/" + id + "/samples");
            browser.isSound().shot("samples-queue-narrow-dark");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void changes_a_returned_request_and_sends_it_in_again(String language) {
        String id = Scene.instrument("退回电镜" + language, "Returned SEM " + language);
        SampleView sent =
                sent(id, new Sample("Fe, Ni 涂层", null, "steel plate", null), new Sample("铝片", "2", null, null));
        try (Browser browser = Browser.open(language).signIn("keeper")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/samples");
            page.locator("details:has(form[action$=return]) summary").click();
            page.locator("form[action$=return] input[name=reason]").fill("请注明样品数量");
            page.locator("form[action$=return] button").click();
            assertThat(page.locator("li.card .note.warn")).containsText("请注明样品数量");
        }
        try (Browser browser = Browser.open(language).signIn("member")) {
            Page page = browser.page();
            page.navigate("/desk/instruments/" + id + "/samples");
            browser.isSound().shot("samples-returned-" + language);
            page.locator("a[href$=revise]").click();
            assertThat(page.locator(".note.warn:not(.demo)")).containsText("请注明样品数量");
            assertThat(page.locator("input[name='rows[0].description']")).hasValue("steel plate");
            browser.isSound().shot("samples-revise-" + language);
            page.locator("input[name='rows[0].amount']").fill("3 片");
            page.locator("input[name='rows[2].name']").fill("铜片");
            page.locator("input[name=wantedBy]").fill("2020-01-01");
            page.locator("main form .button").first().click();
            assertThat(page.locator("main .note.bad")).isVisible();
            assertThat(page.locator("input[name='rows[2].name']")).hasValue("铜片");
            browser.isSound().shot("samples-revise-refused-" + language);
            page.locator("input[name=wantedBy]").fill("");
            page.locator("main form .button").first().click();
            assertThat(page.locator("main .note.good:not(.demo)")).isVisible();
        }
        SampleView revised = Scene.as("member", () -> desk().view(sent.id()));
        assertThat(revised.state().name()).isEqualTo("SUBMITTED");
        assertThat(revised.samples())
                .containsExactly(
                        new Sample("Fe, Ni 涂层", "3 片", "steel plate", null),
                        new Sample("铝片", "2", null, null),
                        new Sample("铜片", null, null, null));
    }

    private static SampleView sent(String instrument, Sample... samples) {
        return Scene.as("member", () -> desk().submit(new SampleDraft(instrument, List.of(samples), null, null, null)));
    }

    private static SampleDesk desk() {
        return RunningPortal.bean(SampleDesk.class);
    }
}
