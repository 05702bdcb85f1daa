package io.stoa.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an index follows the change log, whichever engine keeps it. */
public abstract class IndexContract {

    protected static final Stack STACK = new Stack(Database.H2, PersistenceProvider.HIBERNATE);

    protected TestPlatform writer;

    /** {@return the module over the same index at every call of a test} */
    protected abstract SearchModule search();

    /** {@return the names of all indexes that there are} */
    protected abstract List<String> indexes() throws Exception;

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
            assertThat(indexes()).hasSize(1);
        } finally {
            others.shutdownNow();
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

    @Test
    void is_built_anew_when_the_database_was_put_back_to_an_earlier_state() {
        register("Alpha");
        long backup = writer.platform().context().changes().latest();
        EntryState lost = register("Gamma");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
            assertThat(total(node, "gamma")).isEqualTo(1);
        }
        putBack(backup, lost.id());

        try (TestPlatform node = node()) {
            node.platform().followChanges();

            assertThat(total(node, "gamma")).isZero();
            assertThat(total(node, "alpha")).isEqualTo(1);
            assertThat(state(node).position()).isEqualTo(backup);
            assertThat(state(node).repaired()).contains("ends at " + backup);
            assertThat(follower(node).notice()).contains("built anew").contains("ends at " + backup);
            register("Beta");
            assertThat(node.platform().followChanges()).isEqualTo(1);
            assertThat(total(node, "beta")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void is_built_anew_when_changes_that_it_has_not_read_were_purged(boolean moreComes) {
        EntryState first = register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
        }
        writer.get(OrganisationCatalog.class).revise(first.id(), first.version(), draft("Beta"));
        long latest = writer.platform().context().changes().latest();
        purge(2);
        if (moreComes) {
            register("Gamma");
        }

        try (TestPlatform node = node()) {
            assertThat(total(node, "alpha")).isEqualTo(1);
            node.platform().followChanges();

            assertThat(total(node, "alpha")).isZero();
            assertThat(total(node, "beta")).isEqualTo(1);
            assertThat(total(node, "gamma")).isEqualTo(moreComes ? 1 : 0);
            assertThat(state(node).position()).isEqualTo(moreComes ? latest + 1 : latest);
            assertThat(follower(node).notice()).contains("purged");
        }
    }

    @Test
    void is_not_built_anew_because_of_what_was_purged_after_it_was_read() {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
            purge(1);
            register("Beta");

            assertThat(node.platform().followChanges()).isEqualTo(1);
            assertThat(follower(node).notice()).isNull();
        }
    }

    /** What a backup leaves out, as far as search can tell. */
    private void putBack(long backup, String lost) {
        writer.transactions().runRequired(em -> {
            em.createQuery("delete from EntryChange c where c.seq > :backup")
                    .setParameter("backup", backup)
                    .executeUpdate();
            em.createQuery("update ChangeCounter c set c.lastSeq = :backup")
                    .setParameter("backup", backup)
                    .executeUpdate();
            em.createQuery("delete from Organisation o where o.id = :lost")
                    .setParameter("lost", lost)
                    .executeUpdate();
        });
    }

    /** As soon as the clock has moved on. */
    private void purge(int changes) {
        int purged = 0;
        while (purged < changes) {
            purged += writer.platform().context().changes().purge(Duration.ZERO);
        }
    }

    protected TestPlatform node() {
        return writer.secondNode(STACK, List.of(search()), builder -> {});
    }

    protected static ChangeFollower follower(TestPlatform node) {
        return node.platform()
                .context()
                .contributions()
                .of(ChangeFollower.class)
                .get(0);
    }

    protected EntryState register(String name) {
        return writer.get(OrganisationCatalog.class).register(draft(name));
    }

    protected static OrganisationDraft draft(String name) {
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY);
    }

    protected static long total(TestPlatform node, String typed) {
        node.as(Callers.administrator());
        return node.get(Search.class).search(SearchRequest.of(typed)).total();
    }

    protected static SearchIndex.State state(TestPlatform node) {
        node.as(Callers.administrator());
        return node.get(SearchIndex.class).state();
    }
}
