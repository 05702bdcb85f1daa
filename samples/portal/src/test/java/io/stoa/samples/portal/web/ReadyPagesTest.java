package io.stoa.samples.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.samples.portal.RunningPortal;
import io.stoa.samples.portal.Visitor;
import io.stoa.samples.portal.browser.Scene;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages that are made for one visitor and given to the next. */
class ReadyPagesTest {

    private static final Pattern META = Pattern.compile("name=\"csp-nonce\" content=\"([^\"]+)\"");
    private static final Pattern POLICY = Pattern.compile("'nonce-([^']+)'");

    private final String instrument = Scene.instrument("共用质谱仪", "Shared mass spectrometer");
    private final String page = "/instruments/" + instrument;

    @Test
    void gives_the_page_of_one_visitor_to_the_next_with_a_nonce_of_its_own() throws IOException, InterruptedException {
        HttpResponse<String> made = page();
        HttpResponse<String> given = page();
        double before = given();
        // What changes anywhere meanwhile makes it anew.
        for (int tries = 0; given() == before && tries < 20; tries++) {
            given = page();
        }
        assertThat(given()).as("pages given out").isGreaterThan(before);
        assertThat(withoutNonce(given)).isEqualTo(withoutNonce(made));
        assertThat(nonce(given)).isEqualTo(allowed(given)).isNotEqualTo(nonce(made));
        assertThat(given.headers().firstValue("Content-Type"))
                .isEqualTo(made.headers().firstValue("Content-Type"));
        assertThat(given.headers().firstValue("Content-Language"))
                .isEqualTo(made.headers().firstValue("Content-Language"));
        assertThat(given.headers().firstValue("Cache-Control"))
                .isEqualTo(made.headers().firstValue("Cache-Control"));
    }

    @Test
    void what_was_revised_or_withdrawn_is_gone_with_the_next_request() throws IOException, InterruptedException {
        page();
        assertThat(page().body()).contains("Shared mass spectrometer");
        EntryState revised = Scene.as("provider", () -> {
            EntryContent<InstrumentDraft> now = catalog().content(instrument);
            LocalizedText names = now.content().names().with("en", "Shared ion trap");
            return catalog()
                    .revise(
                            instrument,
                            now.state().version(),
                            now.content().toBuilder().names(names).build());
        });
        assertThat(page().body()).contains("Shared ion trap").doesNotContain("Shared mass spectrometer");
        Scene.as("provider", () -> catalog().withdraw(instrument, revised.version(), "sold"));
        assertThat(page().statusCode()).isEqualTo(404);
        assertThat(page().statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_signed_in_has_pages_of_their_own() throws IOException, InterruptedException {
        String own = "/desk/bookings/links";
        page();
        Visitor member = Visitor.signedIn("member");
        assertThat(member.get(page).body()).contains(own, "csrf-token");
        assertThat(page().body()).doesNotContain(own, "csrf-token");
    }

    @Test
    void each_language_has_a_page_of_its_own() throws IOException, InterruptedException {
        page();
        assertThat(new Visitor().get(page, "Accept-Language", "zh").body()).contains("共用质谱仪");
        assertThat(new Visitor().get(page + "?lang=de", "Accept-Language", "zh").body())
                .contains("<html lang=\"de\"");
        assertThat(page().body()).contains("<html lang=\"en\"");
    }

    private HttpResponse<String> page() throws IOException, InterruptedException {
        return new Visitor().get(page, "Accept-Language", "en");
    }

    private static InstrumentCatalog catalog() {
        return RunningPortal.bean(InstrumentCatalog.class);
    }

    private static double given() {
        return RunningPortal.bean(MeterRegistry.class)
                .get("cache.gets")
                .tags("cache", "pages", "result", "hit")
                .functionCounter()
                .count();
    }

    private static String withoutNonce(HttpResponse<String> answer) {
        return answer.body().replace(nonce(answer), "");
    }

    private static String nonce(HttpResponse<String> answer) {
        return found(META, answer.body());
    }

    private static String allowed(HttpResponse<String> answer) {
        return found(
                POLICY, answer.headers().firstValue("Content-Security-Policy").orElse(""));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
