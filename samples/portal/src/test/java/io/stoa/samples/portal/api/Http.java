package io.stoa.samples.portal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the portal. */
final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();

    Http(String address) {
        this.address = address;
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String field(String name) {
            return json().path(name).asString("");
        }
    }

    Answer get(@Nullable String user, String path, String... headers) {
        return send(request(user, path, headers).GET());
    }

    Answer post(@Nullable String user, String path, String body, String... headers) {
        return write("POST", user, path, body, headers);
    }

    Answer put(@Nullable String user, String path, String body, String... headers) {
        return write("PUT", user, path, body, headers);
    }

    Answer write(String method, @Nullable String user, String path, String body, String... headers) {
        HttpRequest.Builder request = request(user, path, headers);
        request.header("Content-Type", "application/json");
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(@Nullable String user, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
        if (user != null) {
            request.header("Authorization", basic(user, TestUsers.PASSWORD));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
