package io.stoa.literature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {

    private final MessageTransport transport = MessageTransport.http(Duration.ofSeconds(2));
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.createContext(
                "/echo",
                exchange -> respond(exchange, 200, exchange.getRequestBody().readAllBytes()));
        server.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 2000; i++) {
                    out.write(new byte[100_000]);
                }
            } catch (IOException e) {
                // the reader has hung up
            }
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/echo");
            respond(exchange, 302, new byte[0]);
        });
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "transport-test");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void carries_a_message_and_its_answer() throws IOException {
        assertThat(transport.send(at("/echo"), "<石墨烯/>".getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<石墨烯/>");
    }

    @Test
    void takes_no_answer_that_is_too_large_too_slow_or_elsewhere() {
        assertThatThrownBy(() -> transport.send(at("/large"), new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> transport.send(at("/slow"), new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not answer within");
        assertThatThrownBy(() -> transport.send(at("/moved"), new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
        assertThatThrownBy(() -> transport.fetch(at("/large"), 1000, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> transport.send(URI.create("http://127.0.0.1:1/"), new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
