package io.stoa.search.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a node and misbehaves as it is told. */
final class FaultyProxy implements AutoCloseable {

    private final URI node;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mode mode = Mode.WELL;
    private volatile int refusal;

    private FaultyProxy(int port, URI node) throws IOException {
        this.node = node;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What the proxy does. */
    enum Mode {
        WELL,
        /** Never answers. */
        SILENT,
        /** Answers every writing with an error. */
        REFUSING_WRITES,
        /** Answers what is no JSON. */
        GARBLED
    }

    static FaultyProxy before(int node, int port) throws IOException {
        return new FaultyProxy(port, URI.create("http://127.0.0.1:" + node));
    }

    int port() {
        return server.getAddress().getPort();
    }

    void behave(Mode wanted) {
        mode = wanted;
    }

    void refuseWrites(int status) {
        refusal = status;
        mode = Mode.REFUSING_WRITES;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (mode == Mode.SILENT) {
                closed.await();
            } else if (mode == Mode.GARBLED) {
                answer(
                        exchange,
                        200,
                        "text/html",
                        "<html>Wartung</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } else if (mode == Mode.REFUSING_WRITES && path.endsWith("/_bulk")) {
                answer(exchange, refusal, "text/html", new byte[0]);
            } else {
                forward(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer(
                exchange,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                response.body());
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
