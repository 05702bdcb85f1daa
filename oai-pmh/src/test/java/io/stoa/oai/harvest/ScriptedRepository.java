package io.stoa.oai.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A repository on loopback that answers as its test wants, however wrong. */
final class ScriptedRepository implements AutoCloseable {

    static final String NOW = "2026-05-06T07:08:09Z";

    /** Answers one request. */
    @FunctionalInterface
    interface Script {
        void answer(HttpExchange exchange, Map<String, String> query) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile Script script = (exchange, query) -> status(exchange, 404);
    private volatile String identify = identify("YYYY-MM-DDThh:mm:ssZ");

    ScriptedRepository() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/oai", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
    }

    /** What it answers to everything but Identify. */
    void answers(Script wanted) {
        requests.clear();
        headers.clear();
        script = wanted;
    }

    /** Gives these bodies one after the other, the last again and again. */
    void answersInTurn(String... bodies) {
        List<String> left = new ArrayList<>(List.of(bodies));
        answers((exchange, query) -> xml(exchange, left.size() > 1 ? left.remove(0) : left.get(0)));
    }

    void identifiesAs(String body) {
        identify = body;
    }

    /** The requests but for Identify. */
    List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    List<Map<String, List<String>>> headers() {
        return List.copyOf(headers);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query =
                    query(String.valueOf(exchange.getRequestURI().getRawQuery()));
            if ("Identify".equals(query.get("verb")) && !identify.isEmpty()) {
                xml(exchange, identify);
                return;
            }
            requests.add(query);
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            script.answer(exchange, query);
        }
    }

    static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            String[] named = pair.split("=", 2);
            query.put(named[0], named.length == 1 ? "" : URLDecoder.decode(named[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    static void xml(HttpExchange exchange, String body) throws IOException {
        bytes(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static void gzipped(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        bytes(exchange, 200, gzip(body));
    }

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    static void status(HttpExchange exchange, int status, String... header) throws IOException {
        if (header.length == 2) {
            exchange.getResponseHeaders().set(header[0], header[1]);
        }
        exchange.sendResponseHeaders(status, -1);
    }

    static String identify(String granularity) {
        return answer(
                NOW,
                "<Identify><repositoryName>R</repositoryName><baseURL>x</baseURL><protocolVersion>2.0</protocolVersion>"
                        + "<adminEmail>a@example.org</adminEmail><earliestDatestamp>2000-01-01</earliestDatestamp>"
                        + "<deletedRecord>persistent</deletedRecord><granularity>" + granularity
                        + "</granularity></Identify>");
    }

    static String answer(String responseDate, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
                + "<responseDate>" + responseDate + "</responseDate><request>x</request>" + content + "</OAI-PMH>";
    }

    static String error(String code) {
        return answer(NOW, "<error code=\"" + code + "\">as the script says</error>");
    }

    /** A page with records, and a token unless it is empty. */
    static String page(String token, String... records) {
        return pageAt(NOW, "<resumptionToken>" + token + "</resumptionToken>", records);
    }

    static String pageAt(String responseDate, String tokenElement, String... records) {
        return answer(responseDate, "<ListRecords>" + String.join("", records) + tokenElement + "</ListRecords>");
    }

    static String item(String id) {
        return item(id, "2026-05-01T00:00:00Z", "Title of " + id);
    }

    static String item(String id, String datestamp, String title) {
        return "<record><header><identifier>" + id + "</identifier><datestamp>" + datestamp
                + "</datestamp><setSpec>a:b</setSpec></header><metadata><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + title + "</dc:title></metadata></record>";
    }

    static String gone(String id) {
        return "<record><header status=\"deleted\"><identifier>" + id
                + "</identifier><datestamp>2026-05-02T00:00:00Z</datestamp></header></record>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
