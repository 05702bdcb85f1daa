package io.stoa.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed while it writes its index goes on, when it is started again, where it was. */
class KilledSearchTest {

    private static final Stack STACK = new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE);
    private static final int MANY = 2000;
    private static final int KILLS = 2;

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
    void an_index_that_was_being_written_goes_on_from_what_it_had_committed() throws Exception {
        register("First", 1);
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            register("Late" + kill, MANY);
            Set<Path> before = files();
            killOnce(() -> !before.containsAll(files()), SearchChild.FOLLOW);

            try (TestPlatform node = node()) {
                assertThat(state(node).repaired()).isNull();
                assertThat(total(node, "first")).as("what was there before").isEqualTo(1);
                int followed = node.platform().followChanges();
                assertThat(followed).as("changes taken over again").isBetween(1, MANY);
                assertThat(total(node, "late" + kill)).isEqualTo(MANY);
                assertThat(state(node).documents()).isEqualTo(1 + (long) kill * MANY);
            }
        }
    }

    @Test
    void an_index_that_was_being_rebuilt_is_the_old_one_and_the_unfinished_one_is_gone() throws Exception {
        register("First", MANY);
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            killOnce(() -> indexes() > 1, SearchChild.REBUILD);

            try (TestPlatform node = node()) {
                assertThat(indexes()).isEqualTo(1);
                assertThat(state(node).repaired()).isNull();
                assertThat(total(node, "first")).isEqualTo(MANY);
                assertThat(node.platform().followChanges()).isZero();
            }
        }
        try (TestPlatform node = node()) {
            node.as(Callers.administrator());
            node.get(SearchIndex.class).rebuild();
            assertThat(total(node, "first")).isEqualTo(MANY);
        }
    }

    @Test
    void an_index_that_was_being_built_for_the_first_time_is_built_from_the_beginning() throws Exception {
        register("First", MANY);
        killOnce(() -> indexes() > 1, SearchChild.FOLLOW);

        try (TestPlatform node = node()) {
            assertThat(total(node, "first")).as("before it is built").isZero();
            node.platform().followChanges();
            assertThat(total(node, "first")).isEqualTo(MANY);
            assertThat(indexes()).isEqualTo(1);
        }
    }

    /** Kills a child as soon as something is to be seen of its work, and before it has done it. */
    private void killOnce(BooleanSupplier atWork, String what) throws Exception {
        Path output = Files.createTempFile("said", ".txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchChild.class.getName(),
                        writer.jdbcUrl(),
                        folder.toString(),
                        what)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (!Files.readString(output).contains(SearchChild.BEGUN) || !atWork.getAsBoolean()) {
                assertThat(child.isAlive()).as("the child is at work").isTrue();
                assertThat(System.nanoTime()).as("the child comes on").isLessThan(deadline);
                child.waitFor(2, TimeUnit.MILLISECONDS);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(Files.readString(output)).doesNotContain(SearchChild.DONE);
        Files.delete(output);
    }

    private TestPlatform node() {
        return writer.secondNode(STACK, List.of(SearchModule.with(o -> o.folder(folder))), builder -> {});
    }

    private void register(String name, int count) {
        OrganisationCatalog catalog = writer.get(OrganisationCatalog.class);
        writer.transactions().runRequired(em -> {
            for (int i = 0; i < count; i++) {
                catalog.register(OrganisationDraft.of(
                        LocalizedText.of("en", name + " institute " + i), OrganisationKind.UNIVERSITY));
            }
        });
    }

    private static long total(TestPlatform node, String typed) {
        node.as(Callers.administrator());
        return node.get(Search.class).search(SearchRequest.of(typed)).total();
    }

    private static SearchIndex.State state(TestPlatform node) {
        node.as(Callers.administrator());
        return node.get(SearchIndex.class).state();
    }

    private long indexes() {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isDirectory).count();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of segments; what a child writes and removes again while they are looked at may be missed. */
    private Set<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith("_"))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
    }
}
