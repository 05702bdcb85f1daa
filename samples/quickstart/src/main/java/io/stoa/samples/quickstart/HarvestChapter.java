package io.stoa.samples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkRepository;
import io.stoa.literature.WorkSummary;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import io.stoa.oai.harvest.HarvestRunView;
import io.stoa.oai.harvest.HarvestSourceDraft;
import io.stoa.oai.harvest.HarvestedRecordView;
import io.stoa.oai.harvest.HarvestedRecords;
import io.stoa.oai.harvest.Harvester;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The union catalogue answers harvesters, and is harvested: first as a whole, then what has changed. */
final class HarvestChapter {

    private static final Pattern TITLE = Pattern.compile("<dc:title[^>]*>.*?</dc:title>");

    private final Story story;
    private final LiteratureChapter scene;
    private final Harvester harvester;

    HarvestChapter(Story story, LiteratureChapter scene) {
        this.story = story;
        this.scene = scene;
        this.harvester = story.get(Harvester.class);
    }

    void tell() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
        OaiProvider provider = provider(address);
        server.createContext("/oai", exchange -> answer(provider, exchange));
        server.start();
        try {
            String source = theCatalogueIsHarvested(address);
            whatHasChangedIsHarvested(source);
        } finally {
            server.stop(0);
        }
    }

    private OaiProvider provider(String address) {
        return OaiProvider.create(
                OaiRepository.of("示例联合目录", address, "library.example.org", "oai@library.example.org"),
                List.of(story.get(WorkRepository.class)),
                "a key of the host's own".getBytes(StandardCharsets.UTF_8),
                story.clock());
    }

    private static void answer(OaiProvider provider, HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", OaiProvider.CONTENT_TYPE);
            exchange.sendResponseHeaders(200, 0);
            provider.respond(parameters(exchange.getRequestURI().getRawQuery()), exchange.getResponseBody());
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            String[] pair = parameter.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                    .add(decoded(pair[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private String theCatalogueIsHarvested(String address) {
        story.title("The academy harvests the union catalogue by OAI-PMH");
        story.as(Story.administrator());
        String source = harvester
                .register(HarvestSourceDraft.of("示例联合目录", scene.academy(), address))
                .id();
        harvest(source);
        return source;
    }

    private void whatHasChangedIsHarvested(String source) {
        story.later(Duration.ofDays(1));
        WorkSummary theory = withdrawn("Idealtheorie in Ringbereichen");
        story.title(
                "A day later \"" + theory.titles().text(Locale.GERMAN) + "\" is withdrawn, and its deletion arrives");
        harvest(source);
    }

    private WorkSummary withdrawn(String title) {
        story.as(Story.administrator());
        WorkCatalog works = story.get(WorkCatalog.class);
        WorkSummary work = works.list(WorkQuery.matching(EntryFilter.all().withText(title)), PageRequest.first(1))
                .items()
                .get(0);
        works.withdraw(work.id(), work.version(), "lost");
        return work;
    }

    private void harvest(String source) {
        story.as(Story.staff("he", scene.academy(), Locale.ENGLISH));
        HarvestRunView run = harvester.harvest(source);
        story.say("  " + (run.from() == null ? "the whole list" : "changes since " + run.from()) + ", " + run.state()
                + ": records " + run.records() + ", added " + run.added() + ", deleted " + run.deleted());
        story.get(HarvestedRecords.class).deliver(source, "catalogue", records -> records.forEach(this::print));
    }

    private void print(HarvestedRecordView harvested) {
        story.say(
                "  " + harvested.identifier() + " " + (harvested.deleted() ? "deleted" : title(harvested.metadata())));
    }

    private static String title(String metadata) {
        Matcher title = TITLE.matcher(metadata);
        return title.find() ? title.group() : "untitled";
    }
}
