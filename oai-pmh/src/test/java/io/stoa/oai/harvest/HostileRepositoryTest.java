package io.stoa.oai.harvest;

import static io.stoa.oai.harvest.ScriptedRepository.answer;
import static io.stoa.oai.harvest.ScriptedRepository.bytes;
import static io.stoa.oai.harvest.ScriptedRepository.gzipped;
import static io.stoa.oai.harvest.ScriptedRepository.item;
import static io.stoa.oai.harvest.ScriptedRepository.page;
import static io.stoa.oai.harvest.ScriptedRepository.pageAt;
import static io.stoa.oai.harvest.ScriptedRepository.status;
import static io.stoa.oai.harvest.ScriptedRepository.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.page.PageRequest;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a repository does, the harvest ends with a clear error, and what was kept before stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HostileRepositoryTest {

    private static final int LIMIT = 200_000;

    /** Long enough for a busy machine to answer in, far shorter than an answer that never ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private HarvestScene scene;
    private ScriptedRepository repository;

    @BeforeAll
    void start() {
        scene = new HarvestScene(
                new Stack(Database.H2, PersistenceProvider.HIBERNATE),
                options -> options.mostTime(PATIENCE).mostPages(60));
        repository = scene.repository;
    }

    @AfterAll
    void stop() {
        scene.close();
    }

    @BeforeEach
    void reset() {
        scene.transport.reset();
        repository.identifiesAs(ScriptedRepository.identify("YYYY-MM-DDThh:mm:ssZ"));
    }

    private RemoteServiceException harvestFails(String source) {
        RemoteServiceException failure =
                catchThrowableOfType(RemoteServiceException.class, () -> scene.harvester.harvest(source));
        assertThat(failure).isNotNull();
        assertThat(scene.harvester.runs(source, PageRequest.first(1)).items().get(0))
                .satisfies(run -> {
                    assertThat(run.state()).isEqualTo(HarvestState.FAILED);
                    assertThat(run.errorCode()).isEqualTo(failure.code());
                });
        for (String language : List.of("zh", "en", "de", "ru")) {
            assertThat(failure.message(Locale.forLanguageTag(language)))
                    .contains(repository.url())
                    .doesNotContain("{");
        }
        return failure;
    }

    /** What is refused in the middle of a list leaves the page before, and the next harvest gets the rest. */
    private void failsInTheMiddle(ScriptedRepository.Script second, String code) {
        String source = scene.source();
        repository.answers((exchange, query) -> {
            if (query.containsKey("resumptionToken")) {
                second.answer(exchange, query);
            } else {
                xml(exchange, page("t1", item("r1")));
            }
        });
        assertThat(harvestFails(source).code()).isEqualTo(code);
        assertThat(scene.kept(source)).hasSize(1);
        repository.answers((exchange, query) ->
                xml(exchange, query.containsKey("resumptionToken") ? page("", item("r2")) : page("t1", item("r1"))));
        assertThat(scene.harvester.harvest(source).state()).isEqualTo(HarvestState.DONE);
        assertThat(scene.kept(source)).hasSize(2);
    }

    @Test
    void gives_the_same_token_again() {
        failsInTheMiddle((exchange, query) -> xml(exchange, page("t1", item("r1b"))), "oai-pmh.list.same-token");
    }

    @Test
    void leads_in_a_wide_circle() {
        AtomicInteger n = new AtomicInteger();
        String source = scene.source();
        repository.answers((exchange, query) ->
                xml(exchange, page("t" + n.incrementAndGet() % 5, item("r" + n.get()))));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.list.same-token");
        assertThat(scene.kept(source)).hasSizeLessThan(10);
    }

    @Test
    void gives_the_same_page_again_under_ever_new_tokens() {
        AtomicInteger n = new AtomicInteger();
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("n" + n.incrementAndGet(), item("r1"))),
                "oai-pmh.list.same-page");
    }

    @Test
    void gives_empty_pages_without_end() {
        AtomicInteger n = new AtomicInteger();
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("n" + n.incrementAndGet())), "oai-pmh.list.empty-pages");
    }

    @Test
    void never_ends_its_list() {
        AtomicInteger n = new AtomicInteger();
        String source = scene.source();
        repository.answers((exchange, query) -> xml(exchange, page("t" + n.incrementAndGet(), item("r" + n.get()))));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.list.too-many-pages");
        assertThat(scene.kept(source)).hasSize(60);
    }

    @Test
    void gives_far_more_than_it_promised() {
        String source = scene.source();
        AtomicInteger n = new AtomicInteger();
        repository.answers((exchange, query) -> {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 900; i++) {
                many.append("<record><header><identifier>i").append(n.incrementAndGet());
                many.append(
                        "</identifier><datestamp>2026-05-01</datestamp></header><metadata><a/></metadata></record>");
            }
            String token = "<resumptionToken completeListSize=\"10\">t" + n.get() + "</resumptionToken>";
            xml(exchange, pageAt(ScriptedRepository.NOW, token, many.toString()));
        });
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.list.too-long");
    }

    @Test
    void gives_a_token_that_no_address_can_hold() {
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("t".repeat(5000), item("r2"))), "oai-pmh.list.long-token");
    }

    @Test
    void sends_a_gzip_bomb() throws IOException {
        byte[] bomb = ScriptedRepository.gzip(
                page("", item("r2", "2026-05-01", "0".repeat(50_000_000))).getBytes(StandardCharsets.UTF_8));
        failsInTheMiddle(
                (exchange, query) -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    bytes(exchange, 200, bomb);
                },
                "oai-pmh.http.too-large");
    }

    @Test
    void compresses_as_agreed() {
        String source = scene.source();
        repository.answers(
                (exchange, query) -> gzipped(exchange, page("", item("r1")).getBytes(StandardCharsets.UTF_8)));
        assertThat(scene.harvester.harvest(source).added()).isEqualTo(1);
    }

    @Test
    void cuts_its_compressed_answer_short() {
        failsInTheMiddle(
                (exchange, query) -> {
                    byte[] whole = ScriptedRepository.gzip(page("", item("r2")).getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    bytes(exchange, 200, java.util.Arrays.copyOf(whole, whole.length / 2));
                },
                "oai-pmh.xml.malformed");
    }

    @Test
    void compresses_in_a_way_that_was_not_asked_for() {
        failsInTheMiddle(
                (exchange, query) -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "br");
                    xml(exchange, page("", item("r2")));
                },
                "oai-pmh.http.encoding");
    }

    @Test
    void sends_more_than_anybody_can_want() {
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("", item("r2", "2026-05-01", "0".repeat(LIMIT)))),
                "oai-pmh.http.too-large");
    }

    @Test
    void goes_on_and_on_behind_the_end_of_its_answer() {
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("", item("r2")) + " ".repeat(LIMIT)), "oai-pmh.http.too-large");
    }

    @Test
    void never_ends_its_answer() {
        failsInTheMiddle(
                (exchange, query) -> {
                    exchange.sendResponseHeaders(200, 0);
                    drip(exchange);
                },
                "oai-pmh.http.too-slow");
    }

    /** A byte now and then until the harvester has had enough, for a bounded time. */
    private static void drip(HttpExchange exchange) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">".getBytes(StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 1200; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Service temporarily confused",
                "<html><body>Welcome</body></html>",
                "<OAI-PMH><responseDate>2026-05-06T07:08:09Z</responseDate></OAI-PMH>",
                "<!DOCTYPE x [<!ENTITY e \"e\">]><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>&e;</responseDate></OAI-PMH>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>today</responseDate></OAI-PMH>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords/></OAI-PMH>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>"
            })
    void answers_with_something_else(String body) {
        failsInTheMiddle((exchange, query) -> xml(exchange, body), "oai-pmh.xml.malformed");
    }

    @Test
    void sends_bytes_that_are_no_text() {
        byte[] garbage = new byte[5000];
        new java.util.Random(20260506).nextBytes(garbage);
        failsInTheMiddle((exchange, query) -> bytes(exchange, 200, garbage), "oai-pmh.xml.malformed");
    }

    @Test
    void nests_without_end() {
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, page("", item("r2", "2026-05-01", deep))), "oai-pmh.xml.malformed");
        failsInTheMiddle(
                (exchange, query) -> xml(exchange, answer(ScriptedRepository.NOW, deep)), "oai-pmh.xml.malformed");
    }

    @Test
    void is_no_repository_of_this_protocol() {
        String source = scene.source();
        repository.identifiesAs(ScriptedRepository.identify("complete"));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.protocol.identify");
        repository.identifiesAs(answer(ScriptedRepository.NOW, "<error code=\"confused\">really</error>"));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.protocol.unknown");
    }

    @Test
    void is_waited_for_as_it_asks_in_seconds_or_by_a_date() {
        String source = scene.source();
        AtomicInteger n = new AtomicInteger();
        repository.answers((exchange, query) -> {
            switch (n.incrementAndGet()) {
                case 1 -> status(exchange, 503, "Retry-After", "120");
                case 2 -> {
                    Instant at = scene.clock.instant().plusSeconds(200);
                    status(
                            exchange,
                            429,
                            "Retry-After",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
                }
                case 3 -> status(exchange, 503);
                default -> xml(exchange, page("", item("r1")));
            }
        });
        assertThat(scene.harvester.harvest(source).state()).isEqualTo(HarvestState.DONE);
        assertThat(scene.transport.pauses())
                .filteredOn(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0)
                .satisfiesExactly(
                        pause -> assertThat(pause).isEqualTo(Duration.ofSeconds(120)),
                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(199), Duration.ofSeconds(200)),
                        pause -> assertThat(pause).isEqualTo(Duration.ofSeconds(8)));
    }

    @Test
    void wants_to_be_left_alone_for_longer_than_a_call_waits() {
        String source = scene.source();
        repository.answers((exchange, query) -> status(exchange, 503, "Retry-After", "7200"));
        RemoteServiceException failure = harvestFails(source);
        assertThat(failure.code()).isEqualTo("oai-pmh.http.status");
        assertThat(failure.isRetryable()).isTrue();
        int asked = repository.requests().size();
        RemoteServiceException early =
                catchThrowableOfType(RemoteServiceException.class, () -> scene.harvester.harvest(source));
        assertThat(early.code()).isEqualTo("oai-pmh.harvest.not-before");
        assertThat(repository.requests()).hasSize(asked);
        scene.clock.advance(Duration.ofHours(2));
        repository.answersInTurn(page("", item("r1")));
        assertThat(scene.harvester.harvest(source).state()).isEqualTo(HarvestState.DONE);
    }

    @Test
    void is_asked_again_with_growing_pauses_and_then_given_up() {
        String source = scene.source();
        repository.answers((exchange, query) -> status(exchange, 502));
        RemoteServiceException failure = harvestFails(source);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(repository.requests()).hasSize(5);
        assertThat(scene.transport.pauses())
                .filteredOn(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0)
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L);
    }

    @Test
    void refuses_for_good() {
        String source = scene.source();
        repository.answers((exchange, query) -> status(exchange, 403));
        RemoteServiceException failure = harvestFails(source);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.getMessage()).contains("403");
        assertThat(repository.requests()).hasSize(1);
    }

    @Test
    void is_followed_within_its_host_only() {
        String source = scene.source();
        repository.answers((exchange, query) -> {
            if (exchange.getRequestURI().getPath().endsWith("/new")) {
                xml(exchange, page("", item("r1")));
            } else {
                status(
                        exchange,
                        302,
                        "Location",
                        "/oai/new?" + exchange.getRequestURI().getRawQuery());
            }
        });
        assertThat(scene.harvester.harvest(source).added()).isEqualTo(1);
        repository.answers((exchange, query) -> status(exchange, 301, "Location", "http://169.254.169.254/latest"));
        assertThat(harvestFails(source).getMessage()).contains("169.254.169.254");
        repository.answers((exchange, query) -> status(exchange, 301, "Location", "file:///etc/passwd"));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.http.moved");
        repository.answers((exchange, query) -> status(exchange, 302, "Location", "/oai?again"));
        assertThat(harvestFails(source).code()).isEqualTo("oai-pmh.http.redirects");
    }

    @Test
    void is_not_there() {
        ScriptedRepository closed = new ScriptedRepository();
        String url = closed.url();
        closed.close();
        String source = scene.harvester
                .register(HarvestSourceDraft.of("Gone", scene.library, url))
                .id();
        RemoteServiceException failure =
                catchThrowableOfType(RemoteServiceException.class, () -> scene.harvester.harvest(source));
        assertThat(failure.code()).isEqualTo("oai-pmh.http.unreachable");
        assertThat(failure.isRetryable()).isTrue();
    }
}
