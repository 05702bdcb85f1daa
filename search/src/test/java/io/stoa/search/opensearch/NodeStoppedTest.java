package io.stoa.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchSort;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.junit.jupiter.api.Test;

/** Of three nodes one is stopped while others search and write. */
class NodeStoppedTest {

    private static final int STEADY = 40;
    private static final int WRITTEN = 240;

    @Test
    void goes_on_searching_and_loses_nothing() throws Exception {
        Clusters cluster = Clusters.of(3);
        OpenSearchOptions options = cluster.newIndex();
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (TestPlatform platform = TestPlatform.start(
                new Stack(Database.H2, PersistenceProvider.HIBERNATE), SearchModule.with(o -> o.openSearch(options)))) {
            for (int i = 0; i < STEADY; i++) {
                register(platform, "Steady " + i);
            }
            platform.platform().followChanges();
            cluster.runner().ensureGreen(options.index());
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger searches = new AtomicInteger();
            Future<?> following = others.submit(() -> follow(platform, done));
            Future<?> searching = others.submit(() -> search(platform, done, searches));
            int stopped = nodeWithPrimary(cluster.runner(), options.index());
            List<String> written = new ArrayList<>();
            for (int i = 0; i < WRITTEN; i++) {
                written.add(register(platform, "Moving " + i));
                if (i == WRITTEN / 3) {
                    cluster.runner().getNode(stopped).close();
                }
            }
            int before = searches.get();
            while (searches.get() < before + 20 && !searching.isDone()) {
                Thread.onSpinWait();
            }
            done.set(true);
            searching.get(60, TimeUnit.SECONDS);
            following.get(60, TimeUnit.SECONDS);
            platform.platform().followChanges();

            assertThat(found(platform)).containsExactlyInAnyOrderElementsOf(written);
            cluster.runner().startNode(stopped);
            cluster.runner().ensureGreen(options.index());
            assertThat(found(platform)).containsExactlyInAnyOrderElementsOf(written);
        } finally {
            others.shutdownNow();
        }
    }

    private static void follow(TestPlatform platform, AtomicBoolean done) {
        while (!done.get()) {
            try {
                platform.platform().followChanges();
            } catch (RemoteServiceException e) {
                assertThat(e.isRetryable()).as(e.getMessage()).isTrue();
            }
        }
    }

    private static void search(TestPlatform platform, AtomicBoolean done, AtomicInteger searches) {
        platform.as(Callers.administrator());
        while (!done.get()) {
            assertThat(platform.get(Search.class)
                            .search(SearchRequest.of("steady"))
                            .total())
                    .isEqualTo(STEADY);
            searches.incrementAndGet();
        }
    }

    private static int nodeWithPrimary(OpenSearchRunner runner, String alias) {
        var state = runner.clusterService().state();
        String index = state.metadata()
                .getIndicesLookup()
                .get(alias)
                .getIndices()
                .get(0)
                .getIndex()
                .getName();
        String node = state.routingTable().index(index).shard(0).primaryShard().currentNodeId();
        return runner.getNodeIndex(runner.getNode(state.nodes().get(node).getName()));
    }

    private static String register(TestPlatform platform, String name) {
        platform.as(Callers.administrator());
        return platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY))
                .id();
    }

    private static List<String> found(TestPlatform platform) {
        platform.as(Callers.administrator());
        SearchRequest request =
                SearchRequest.of("moving").sortedBy(SearchSort.TITLE).page(PageRequest.first(WRITTEN + 1));
        return platform.get(Search.class).search(request).hits().items().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }
}
