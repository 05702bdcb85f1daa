package io.stoa.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stoa.core.Ids;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.engine.SearchEngine;
import io.stoa.testkit.SecureServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** TLS to a cluster with a certificate that no authority has signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureClusterTest {

    private static final byte[] NO_INDEX =
            "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"},\"status\":404}"
                    .getBytes(StandardCharsets.UTF_8);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private SecureServer cluster;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        cluster = SecureServer.start(folder, exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(404, NO_INDEX.length);
            exchange.getResponseBody().write(NO_INDEX);
            exchange.close();
        });
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void talks_to_a_cluster_whose_certificate_is_trusted() throws Exception {
        OpenSearchOptions options =
                options("localhost", cluster.trust()).signedInAs(SecureServer.USER, SecureServer.PASSWORD);
        try (SearchEngine engine = open(options)) {
            assertThat(engine.isBuilt()).isFalse();
        }

        assertThat(asked).contains("GET /secure/_mapping");
    }

    @Test
    void says_which_host_has_a_certificate_that_nobody_vouches_for() {
        RemoteServiceException refusal = refusal(options("localhost", null));

        assertThat(refusal.code()).isEqualTo("search.remote.untrusted");
        assertThat(refusal.isRetryable()).isFalse();
        assertThat(refusal).hasMessageContaining(address("localhost").getAuthority());
    }

    @Test
    void says_which_host_shows_the_certificate_of_another() throws Exception {
        RemoteServiceException refusal = refusal(options("127.0.0.1", cluster.trust()));

        assertThat(refusal.code()).isEqualTo("search.remote.untrusted");
        assertThat(refusal).hasMessageContaining(address("127.0.0.1").getAuthority());
    }

    @Test
    void says_whose_password_is_wrong_without_telling_it() throws Exception {
        RemoteServiceException refusal =
                refusal(options("localhost", cluster.trust()).signedInAs(SecureServer.USER, "wrong-secret"));

        assertThat(refusal.code()).isEqualTo("search.remote.not-signed-in");
        assertThat(refusal.isRetryable()).isFalse();
        assertThat(refusal)
                .hasMessageContaining(SecureServer.USER)
                .hasMessageContaining(address("localhost").getAuthority());
        assertThat(refusal.getMessage()).doesNotContain("wrong-secret");
    }

    private URI address(String host) {
        return cluster.at(host);
    }

    private OpenSearchOptions options(String host, @Nullable SSLContext trust) {
        OpenSearchOptions options = OpenSearchOptions.at(List.of(address(host))).index("secure");
        return trust == null ? options : options.tls(trust);
    }

    private static RemoteServiceException refusal(OpenSearchOptions options) {
        try (SearchEngine engine = open(options)) {
            return catchThrowableOfType(RemoteServiceException.class, engine::isBuilt);
        }
    }

    private static SearchEngine open(OpenSearchOptions options) {
        return OpenSearchEngine.open(options, Ids.timeOrdered(), Clock.systemUTC());
    }
}
