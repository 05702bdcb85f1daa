package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stoa.core.Platform;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.spring.host.Notes;
import io.stoa.testkit.SecureServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoaSearchPropertiesTest {

    private final ApplicationContextRunner host =
            Hosts.withOwnTables().withPropertyValues("stoa.changes.enabled=false");

    @TempDir
    Path folder;

    @Test
    void searches_without_any_property() {
        host.run(context -> {
            assertThat(context).doesNotHaveBean(SearchModule.class);
            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));
            context.getBean(Platform.class).followChanges();

            assertThat(total(context.getBean(Search.class))).isEqualTo(1);
        });
    }

    @Test
    void keeps_the_index_in_the_folder_that_was_said() {
        host.withPropertyValues("stoa.search.folder=" + folder).run(context -> {
            assertThat(context).hasSingleBean(SearchModule.class);
            assertThat(folder.resolve("lock")).exists();
        });
    }

    @Test
    void leaves_the_index_to_the_host_that_brings_a_module() {
        host.withPropertyValues("stoa.search.open-search.uris[0]=http://localhost:1")
                .withBean("own", SearchModule.class, () -> SearchModule.with(o -> o.folder(folder)))
                .run(context -> {
                    assertThat(context).hasSingleBean(SearchModule.class).hasBean("own");
                    assertThat(folder.resolve("lock")).exists();
                });
    }

    @Test
    void runs_without_its_cluster_and_says_so() throws IOException {
        host.withPropertyValues(
                        "stoa.search.open-search.uris=http://127.0.0.1:" + freePort(),
                        "stoa.search.open-search.index=host",
                        "stoa.search.open-search.username=stoa",
                        "stoa.search.open-search.password=open sesame",
                        "stoa.search.open-search.connect-timeout=1s",
                        "stoa.search.open-search.answer-timeout=1s")
                .run(context -> {
                    context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));
                    Search search = context.getBean(Search.class);
                    assertThatThrownBy(() -> total(search)).isInstanceOf(RemoteServiceException.class);
                    assertThatThrownBy(() -> context.getBean(Platform.class).followChanges())
                            .isInstanceOf(RemoteServiceException.class);

                    Health health = context.getBean(HealthIndicator.class).health();
                    assertThat(health.getStatus()).isEqualTo(StoaHealthIndicator.STALE);
                    assertThat(health.getDetails().get("trouble.search").toString())
                            .contains("cannot be reached");
                    assertThat(context.getBean(StoaProperties.class).toString()).doesNotContain("sesame");
                });
    }

    @Test
    void trusts_the_certificates_of_the_ssl_bundle_that_was_said() throws Exception {
        try (SecureServer cluster = SecureServer.start(folder, exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        })) {
            ApplicationContextRunner secure = host.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.ssl.bundle.jks.cluster.truststore.location="
                                    + cluster.trustStore().toUri(),
                            "spring.ssl.bundle.jks.cluster.truststore.password=" + SecureServer.STORE_PASSWORD,
                            "spring.ssl.bundle.jks.cluster.truststore.type=PKCS12",
                            "stoa.search.open-search.uris=" + cluster.at("localhost"),
                            "stoa.search.open-search.username=" + SecureServer.USER,
                            "stoa.search.open-search.password=" + SecureServer.PASSWORD);

            assertThat(failure(secure)).isEqualTo("search.remote.untrusted");
            assertThat(failure(secure.withPropertyValues("stoa.search.open-search.ssl-bundle=cluster")))
                    .as("that of a cluster which lets in and says 503")
                    .isEqualTo("search.remote.refused");
        }
    }

    private static String failure(ApplicationContextRunner host) {
        AtomicReference<String> code = new AtomicReference<>();
        host.run(context ->
                code.set(catchThrowableOfType(RemoteServiceException.class, () -> total(context.getBean(Search.class)))
                        .code()));
        return code.get();
    }

    @Test
    void is_up_while_the_search_follows() {
        host.run(context -> {
            context.getBean(Platform.class).followChanges();

            Health health = context.getBean(HealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsKey("behind.search").doesNotContainKey("trouble.search");
        });
    }

    @Test
    void does_not_start_with_an_address_that_is_none() {
        host.withPropertyValues("stoa.search.open-search.uris=ftp://example.org")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ftp://example.org"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static long total(Search search) {
        return search.search(SearchRequest.of("吉林大学")).total();
    }
}
