package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.Platform;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.spring.host.Notes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
