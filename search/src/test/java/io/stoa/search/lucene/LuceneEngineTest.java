package io.stoa.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.error.UsageException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.Search;
import io.stoa.search.SearchIndex;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest {

    private static final Stack STACK = new Stack(Database.H2, PersistenceProvider.HIBERNATE);

    @TempDir
    Path folder;

    private TestPlatform writer;

    @BeforeEach
    void open() {
        writer = TestPlatform.start(STACK);
        writer.as(Callers.administrator());
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void begins_by_reading_what_there_is_and_goes_on_with_what_changes() {
        EntryState first = register("Alpha");
        try (TestPlatform node = node()) {
            assertThat(total(node, "alpha")).isZero();
            node.platform().followChanges();
            assertThat(total(node, "alpha")).isEqualTo(1);

            writer.get(OrganisationCatalog.class).revise(first.id(), first.version(), draft("Beta"));
            EntryState gone = register("Gamma");
            node.platform().followChanges();
            assertThat(total(node, "alpha")).isZero();
            assertThat(total(node, "beta")).isEqualTo(1);
            assertThat(total(node, "gamma")).isEqualTo(1);

            writer.get(OrganisationCatalog.class).withdraw(gone.id(), gone.version(), "closed");
            node.platform().followChanges();
            assertThat(total(node, "gamma")).isZero();
        }
    }

    @Test
    void goes_on_where_it_was_after_a_restart() {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        register("Beta");
        try (TestPlatform node = node()) {
            assertThat(total(node, "alpha")).isEqualTo(1);
            assertThat(state(node).repaired()).isNull();

            assertThat(node.platform().followChanges()).isEqualTo(1);
            assertThat(total(node, "beta")).isEqualTo(1);
        }
    }

    @Test
    void builds_a_damaged_index_anew_and_says_so() throws IOException {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        for (Path file : files("segments_")) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (TestPlatform node = node()) {
            assertThat(state(node).repaired()).isNotNull();
            assertThat(follower(node).notice()).startsWith("thrown away on start");

            node.platform().followChanges();
            assertThat(total(node, "alpha")).isEqualTo(1);
            assertThat(follower(node).notice()).as("still to be said").startsWith("thrown away on start");
        }
    }

    @Test
    void builds_an_index_of_another_schema_anew() throws IOException {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        Path index = files("segments_").get(0).getParent();
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter other = new IndexWriter(directory, new IndexWriterConfig())) {
            other.setLiveCommitData(Map.of("schema", "0", "position", "1").entrySet());
            other.commit();
        }
        try (TestPlatform node = node()) {
            assertThat(state(node).repaired()).contains("schema is 0");
            node.platform().followChanges();
            assertThat(total(node, "alpha")).isEqualTo(1);
        }
    }

    @Test
    void keeps_answering_while_it_is_rebuilt_and_loses_nothing_that_changes_meanwhile() throws Exception {
        for (int i = 0; i < 300; i++) {
            register("Institute " + i);
        }
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (TestPlatform node = node()) {
            node.platform().followChanges();
            AtomicBoolean done = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(1);
            Future<?> rebuilding = others.submit(() -> {
                node.as(Callers.administrator());
                begun.countDown();
                node.get(SearchIndex.class).rebuild();
                done.set(true);
            });
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            int searched = 0;
            while (!done.get() || searched == 0) {
                if (rebuilding.isDone()) {
                    rebuilding.get();
                }
                register("Late " + searched);
                assertThat(total(node, "institute")).isEqualTo(300);
                searched++;
            }
            rebuilding.get(60, TimeUnit.SECONDS);
            node.platform().followChanges();
            assertThat(total(node, "late")).isEqualTo(searched);
            try (Stream<Path> indexes = Files.list(folder)) {
                assertThat(indexes.filter(Files::isDirectory)).hasSize(1);
            }
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void refuses_a_folder_that_another_index_uses() {
        try (TestPlatform node = node()) {
            assertThat(node.platform().services()).contains(Search.class);
            assertThatThrownBy(this::node)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("folder of its own");
        }
    }

    @Test
    void tells_how_far_it_is_behind() {
        try (TestPlatform node = node()) {
            node.platform().followChanges();
            ChangeFollower follower = follower(node);
            assertThat(follower.lag().changes()).isZero();
            assertThat(follower.notice()).isNull();

            register("Alpha");
            register("Beta");

            assertThat(follower.lag().changes()).isEqualTo(2);
            assertThat(state(node).behind()).isPositive();
        }
    }

    private TestPlatform node() {
        return writer.secondNode(STACK, List.of(SearchModule.with(o -> o.folder(folder))), builder -> {});
    }

    private static ChangeFollower follower(TestPlatform node) {
        return node.platform()
                .context()
                .contributions()
                .of(ChangeFollower.class)
                .get(0);
    }

    private EntryState register(String name) {
        return writer.get(OrganisationCatalog.class).register(draft(name));
    }

    private static OrganisationDraft draft(String name) {
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY);
    }

    private static long total(TestPlatform node, String typed) {
        node.as(Callers.administrator());
        return node.get(Search.class).search(SearchRequest.of(typed)).total();
    }

    private static SearchIndex.State state(TestPlatform node) {
        node.as(Callers.administrator());
        return node.get(SearchIndex.class).state();
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
