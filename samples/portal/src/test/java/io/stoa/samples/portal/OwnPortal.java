package io.stoa.samples.portal;

import io.stoa.core.Platform;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.samples.portal.web.ActingAs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** An empty portal of a test's own, for what would be in the way of others. */
public final class OwnPortal implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebServerApplicationContext context;

    private OwnPortal(WebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param more beans that take the place of the portal's
     * @return the portal
     */
    public static OwnPortal start(Class<?>... more) {
        try {
            Path folder = Files.createTempDirectory("portal");
            Class<?>[] sources = Stream.concat(Stream.of(PortalApplication.class), Stream.of(more))
                    .toArray(Class<?>[]::new);
            return new OwnPortal((WebServerApplicationContext) new SpringApplicationBuilder(sources)
                    .run(
                            "--portal.folder=" + folder,
                            "--portal.demo.enabled=false",
                            "--portal.site.address=https://portal.example.org",
                            "--server.address=127.0.0.1",
                            "--logging.level.root=warn",
                            "--spring.main.banner-mode=off",
                            "--server.port=0",
                            "--stoa.changes.interval=1h"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * A bean of the application.
     *
     * @param type its type
     * @param <T> its type
     * @return the bean
     */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** {@return the address without a slash at the end} */
    public String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /**
     * Registers and publishes an entry.
     *
     * @param catalog the catalogue
     * @param draft the entry
     * @param <D> the draft
     */
    public <D extends EntryDraft> void publish(Catalog<D, ?, ?> catalog, D draft) {
        ImportReport report = ActingAs.portal(() -> catalog.importAll(
                List.<ImportRow<D>>of(new ImportRow.Read<>(1, draft)).iterator(),
                ImportOptions.forAll("test " + draft.sourceId()).publishing()));
        if (!report.problems().isEmpty()) {
            throw new IllegalArgumentException(report.problems().toString());
        }
    }

    /** Lets the search take over what has changed. */
    public void follow() {
        while (bean(Platform.class).followChanges() > 0) {
            // goes on until there is nothing new
        }
    }

    /**
     * Asks for a page as a visitor who reads English.
     *
     * @param path the path with its query
     * @return the answer
     */
    public HttpResponse<String> get(String path) {
        return get(http, address(), path);
    }

    static HttpResponse<String> get(HttpClient http, String address, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        org.springframework.boot.SpringApplication.exit(context);
    }
}
