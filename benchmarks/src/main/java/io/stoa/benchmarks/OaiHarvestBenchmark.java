package io.stoa.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stoa.oai.OaiProvider;
import io.stoa.testkit.TestPlatform;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A whole harvest of Dublin Core over loopback HTTP in pages of a thousand, of which a reading client finds the records and
 * tokens, against raw JDBC that reads the same rows and writes the same records by StAX in one go to nowhere.
 */
final class OaiHarvestBenchmark implements Benchmark {

    @Override
    public String name() {
        return "oai-harvest";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int records = arguments.number("records", 200_000);
        try (TestPlatform platform = OaiScene.start()) {
            OaiScene.fill(platform, records);
            OaiProvider provider = OaiScene.provider(platform, arguments.number("page", 1000));
            RawOai raw = new RawOai(platform.dataSource(), OaiScene.DOMAIN);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            HttpServer server = serve(provider, threads);
            try {
                String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai?verb=ListRecords&";
                requireSameRecords(url, raw);
                new SideBySide(report, arguments)
                        .throughput("records", () -> harvest(url, records), () -> raw.write(new Nowhere()));
            } finally {
                server.stop(0);
                threads.shutdownNow();
            }
        }
    }

    private static HttpServer serve(OaiProvider provider, ExecutorService threads) throws IOException {
        // Otherwise every answer waits 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/oai", exchange -> respond(provider, exchange));
        server.start();
        return server;
    }

    private static void respond(OaiProvider provider, HttpExchange exchange) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] named = pair.split("=", 2);
            parameters.put(named[0], List.of(URLDecoder.decode(named[1], StandardCharsets.UTF_8)));
        }
        exchange.getResponseHeaders().set("Content-Type", OaiProvider.CONTENT_TYPE);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            provider.respond(parameters, out);
        }
    }

    /** The reference writes what we write, record by record. */
    private static void requireSameRecords(String url, RawOai raw) throws Exception {
        String page =
                read(HttpClient.newHttpClient(), url + "metadataPrefix=oai_dc").text();
        String ours = page.substring(page.indexOf("<record>"), page.indexOf("</record>") + 9);
        String theirs = raw.first();
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("ours is " + ours + ", the reference is " + theirs);
        }
    }

    private static long harvest(String url, int expected) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long records = 0;
        for (PageText page = read(client, url + "metadataPrefix=oai_dc"); ; ) {
            records += page.records();
            String token = page.token();
            if (token == null) {
                break;
            }
            page = read(client, url + "resumptionToken=" + token);
        }
        if (records != expected) {
            throw new IllegalStateException("harvested " + records + " records, expected " + expected);
        }
        return records;
    }

    private static PageText read(HttpClient client, String url) throws Exception {
        HttpResponse<InputStream> response =
                client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new PageText(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An answer as a client without any model reads it. */
    private record PageText(String text) {

        long records() {
            long records = 0;
            for (int at = text.indexOf("<record>"); at >= 0; at = text.indexOf("<record>", at + 8)) {
                records++;
            }
            return records;
        }

        @Nullable
        String token() {
            int element = text.lastIndexOf("<resumptionToken");
            int begin = text.indexOf('>', element) + 1;
            int end = element < 0 ? -1 : text.indexOf("</resumptionToken>", begin);
            return end <= begin ? null : text.substring(begin, end);
        }
    }

    /** Takes bytes and keeps none. */
    private static final class Nowhere extends OutputStream {

        @Override
        public void write(int b) {
            // to nowhere
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            // to nowhere
        }
    }
}
