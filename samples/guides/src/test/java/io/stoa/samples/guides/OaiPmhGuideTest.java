package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.administrator;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.stoa.core.Platform;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkRepository;
import io.stoa.literature.WorkType;
import io.stoa.oai.OaiModule;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import io.stoa.oai.harvest.HarvestRunView;
import io.stoa.oai.harvest.HarvestSourceDraft;
import io.stoa.oai.harvest.HarvestState;
import io.stoa.oai.harvest.HarvestedRecordView;
import io.stoa.oai.harvest.HarvestedRecords;
import io.stoa.oai.harvest.Harvester;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OaiPmhGuideTest {

    @TempDir
    Path folder;

    private final byte[] tokenKey = "signs resumption tokens".getBytes(StandardCharsets.UTF_8);
    private final List<String> taken = new ArrayList<>();
    private GuideHost host;
    private Platform platform;
    private String library;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        host = new GuideHost(folder, List.of(LiteratureModule.create(), OaiModule.create()));
        platform = host.platform();
        library = host.organisation("示例图书馆", "Example Library");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void end() {
        server.stop(0);
        host.close();
    }

    @Test
    void runs() throws IOException {
        WorkCatalog works = platform.get(WorkCatalog.class);
        EntryState entry = works.register(WorkDraft.titled(LocalizedText.of("en", "Sheets of carbon"))
                .from("opac", "a1")
                .providedBy(library)
                .type(WorkType.BOOK)
                .build());
        entry = works.submit(entry.id(), entry.version());
        host.signIn(GuideHost.approver());
        works.approve(entry.id(), entry.version());
        serve();
        harvest();
        assertThat(taken).singleElement().asString().contains("Sheets of carbon");
    }

    private void serve() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
        // @start region="provider"
        OaiProvider provider = OaiProvider.create(
                OaiRepository.of("示例联合目录", address, "library.example.org", "oai@library.example.org"),
                List.of(platform.get(WorkRepository.class)), // any number of OaiSources
                tokenKey, // the same on every node
                host.clock());
        // @end
        server.createContext("/oai", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", OaiProvider.CONTENT_TYPE);
                exchange.sendResponseHeaders(200, 0);
                respond(provider, exchange.getRequestURI().getRawQuery(), exchange.getResponseBody());
            }
        });
        server.start();
    }

    private static void respond(OaiProvider provider, String query, OutputStream response) {
        Map<String, List<String>> parameters = Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        Collectors.mapping(
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList())));
        // @start region="respond"
        provider.respond(parameters, response); // of a GET or a POST; answers errors in the protocol's own words
        // @end
    }

    private void harvest() {
        host.signIn(administrator());
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
        // @start region="harvest"
        Harvester harvester = platform.get(Harvester.class);
        String source = harvester
                .register(HarvestSourceDraft.of("示例联合目录", library, address)) // oai_dc, everything
                .id();
        HarvestRunView run = harvester.harvest(source); // from where the last run ended
        System.out.println(run.state() + ": " + run.added() + " added, " + run.deleted() + " deleted");
        // @end
        assertThat(run.state()).isEqualTo(HarvestState.DONE);
        // @start region="deliver"
        HarvestedRecords records = platform.get(HarvestedRecords.class);
        records.deliver(source, "catalogue", batch -> batch.forEach(this::take)); // in the order of changes
        records.replay(source, "catalogue"); // from the beginning, at the next delivery
        // @end
    }

    private void take(HarvestedRecordView harvested) {
        taken.add(harvested.deleted() ? harvested.identifier() : harvested.metadata());
    }
}
