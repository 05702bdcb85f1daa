package io.stoa.oai.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.page.PageRequest;
import io.stoa.oai.MemorySource;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our provider gives is what our harvester has, over HTTP. */
@SuppressWarnings("NullAway.Init")
class OwnProviderTest {

    private final MemorySource works = new MemorySource("work", new OaiSet("type:book", "books"));
    private HarvestScene scene;

    @BeforeEach
    void start() {
        scene = new HarvestScene(new Stack(Database.H2, PersistenceProvider.HIBERNATE), options -> {});
        OaiProvider provider = OaiProvider.create(
                new OaiRepository(
                        "Library",
                        scene.repository.url(),
                        "library.example.org",
                        "oai@library.example.org",
                        10,
                        Duration.ofDays(1)),
                List.of(works),
                "a key for the tests".getBytes(StandardCharsets.UTF_8),
                scene.clock);
        scene.repository.identifiesAs("");
        scene.repository.answers((exchange, query) -> respond(provider, exchange, query));
        for (int i = 10; i < 45; i++) {
            works.put("w" + i, "2026-01-01T00:00:" + i + ".5Z", i % 7 == 0, i % 2 == 0 ? "type:book" : "x");
        }
    }

    private static void respond(OaiProvider provider, HttpExchange exchange, Map<String, String> query)
            throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.forEach((name, value) -> parameters.put(name, List.of(value)));
        exchange.getResponseHeaders().set("Content-Type", OaiProvider.CONTENT_TYPE);
        exchange.sendResponseHeaders(200, 0);
        provider.respond(parameters, exchange.getResponseBody());
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void gives_every_record_with_its_deletions_and_then_the_changes() {
        String source = scene.source();
        assertThat(scene.harvester.harvest(source).added()).isEqualTo(35);
        assertThat(harvested(source)).isEqualTo(given());
        scene.clock.advance(Duration.ofDays(1));
        works.put("w11", "2026-05-07T00:00:00Z", true, "x");
        works.put("w14", "2026-05-07T00:00:01Z", false, "type:book");
        works.put("w99", "2026-05-07T00:00:02Z", false, "type:book");
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.records()).isEqualTo(3);
        assertThat(run.deleted()).isEqualTo(1);
        assertThat(harvested(source)).isEqualTo(given());
    }

    @Test
    void gives_one_of_its_sets() {
        String source = scene.source("type:book");
        assertThat(scene.harvester.harvest(source).added()).isEqualTo(18);
        assertThat(scene.kept(source))
                .allSatisfy(kept -> assertThat(kept.sets()).containsExactly("type:book"));
    }

    private Map<String, Boolean> harvested(String source) {
        Map<String, Boolean> harvested = new TreeMap<>();
        scene.records.list(source, PageRequest.first(100)).items().forEach(kept -> {
            String id = kept.identifier().substring("oai:library.example.org:work/".length());
            harvested.put(id, kept.deleted());
            if (!kept.deleted()) {
                assertThat(kept.metadata()).contains("Title of " + id + " &lt;&amp;&gt;");
            }
        });
        return harvested;
    }

    private Map<String, Boolean> given() {
        Map<String, Boolean> given = new TreeMap<>();
        works.all().forEach(header -> given.put(header.id(), header.deleted()));
        return given;
    }
}
