package io.stoa.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.Ids;
import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.UsageException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.IndexContract;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchSort;
import io.stoa.search.engine.EntryIndex;
import io.stoa.search.engine.Question;
import io.stoa.search.engine.SearchEngine;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.json.JsonData;

class OpenSearchEngineTest extends IndexContract {

    private OpenSearchOptions options;
    private Cluster cluster;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-26T08:00:00Z"));

    @BeforeEach
    void reach() {
        options = Clusters.of(1).newIndex();
        cluster = new Cluster(options);
    }

    @AfterEach
    void leave() {
        cluster.close();
    }

    @Override
    protected SearchModule search() {
        return SearchModule.with(o -> o.openSearch(options));
    }

    @Override
    protected List<String> indexes() {
        IndexNames names = new IndexNames(options.index());
        return cluster
                .call(client -> client.indices().getAlias(alias -> alias.index(names.all())))
                .result()
                .keySet()
                .stream()
                .filter(names::isOurs)
                .toList();
    }

    @Test
    void builds_an_index_of_another_schema_anew() {
        register("Alpha");
        try (TestPlatform node = node()) {
            node.platform().followChanges();
            String old = indexes().get(0);
            cluster.call(client ->
                    client.indices().putMapping(mapping -> mapping.index(old).meta("schema", JsonData.of("0"))));
            register("Beta");

            node.platform().followChanges();

            assertThat(state(node).repaired()).contains("schema");
            assertThat(total(node, "alpha beta")).isZero();
            assertThat(total(node, "alpha OR beta")).isEqualTo(2);
            assertThat(indexes()).hasSize(1).doesNotContain(old);
        }
    }

    @Test
    void is_followed_by_several_nodes_at_once_and_loses_nothing() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(3);
        try (TestPlatform one = node();
                TestPlatform two = node()) {
            one.platform().followChanges();
            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> following = new ArrayList<>();
            for (TestPlatform node : List.of(one, two)) {
                following.add(others.submit(following(node, done)));
            }
            List<EntryState> written = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                written.add(register("Before " + i));
            }
            for (int i = 0; i < written.size(); i++) {
                EntryState state = written.get(i);
                OrganisationCatalog organisations = writer.get(OrganisationCatalog.class);
                if (i % 3 == 0) {
                    organisations.withdraw(state.id(), state.version(), "closed");
                } else {
                    organisations.revise(state.id(), state.version(), draft("Afterwards " + i));
                }
            }
            done.set(true);
            for (Future<?> each : following) {
                each.get(60, TimeUnit.SECONDS);
            }
            one.platform().followChanges();

            assertThat(total(two, "before")).isZero();
            assertThat(total(two, "afterwards")).isEqualTo(40);
            assertThat(state(two).behind()).isZero();
            assertThat(state(two).documents()).isEqualTo(40);
        } finally {
            others.shutdownNow();
        }
    }

    private static Callable<Void> following(TestPlatform node, AtomicBoolean done) {
        return () -> {
            while (!done.get()) {
                node.platform().followChanges();
            }
            return null;
        };
    }

    @Test
    void keeps_what_was_read_later_whoever_writes_last() {
        try (SearchEngine engine = engine()) {
            EntryIndex index = built(engine);
            index.put(List.of(entry("newer")), 10);
            index.put(List.of(entry("older")), 5);
            index.remove(List.of(entry("older").ref()), 6);
            index.commit(10);
            assertThat(title(engine)).isEqualTo("newer");

            index.remove(List.of(entry("newer").ref()), 11);
            index.put(List.of(entry("older")), 9);
            index.commit(11);
            assertThat(title(engine)).isNull();

            index.put(List.of(entry("again")), 12);
            index.commit(12);
            assertThat(title(engine)).isEqualTo("again");
        }
    }

    @Test
    void lets_one_of_two_nodes_move_the_position_and_never_back() {
        try (SearchEngine one = engine();
                SearchEngine two = engine()) {
            built(one);
            EntryIndex first = one.current();
            EntryIndex second = two.current();
            assertThat(first.position()).isZero();
            assertThat(second.position()).isZero();

            first.commit(5);
            second.commit(7);
            assertThat(second.position()).isEqualTo(5);

            second.commit(3);
            assertThat(first.position()).isEqualTo(5);
        }
    }

    @Test
    void lets_one_node_build_at_a_time() {
        try (SearchEngine one = engine();
                SearchEngine two = engine()) {
            EntryIndex building = Objects.requireNonNull(one.begin());
            assertThat(two.begin()).isNull();

            building.close();
            EntryIndex next = Objects.requireNonNull(two.begin());
            assertThat(one.begin()).isNull();
            two.changeOver(next);

            assertThat(one.isBuilt()).isTrue();
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void sweeps_away_what_a_dead_node_was_building_and_does_not_let_it_come_back() {
        try (SearchEngine dead = engine();
                SearchEngine alive = engine()) {
            EntryIndex half = Objects.requireNonNull(dead.begin());
            half.add(List.of(entry("half")), 1);
            assertThat(alive.begin()).isNull();
            clock.advance(BuildLeases.PATIENCE.minusSeconds(1));
            assertThat(alive.begin()).isNull();
            half.add(List.of(entry("still alive")), 2);
            clock.advance(BuildLeases.PATIENCE);
            assertThat(alive.begin()).isNull();
            clock.advance(BuildLeases.PATIENCE);

            EntryIndex whole = Objects.requireNonNull(alive.begin());
            assertThat(indexes()).hasSize(1);
            assertThatThrownBy(() -> half.add(List.of(entry("a ghost")), 3)).isInstanceOf(RemoteServiceException.class);
            assertThatThrownBy(() -> dead.changeOver(half)).isInstanceOf(ConflictException.class);
            whole.add(List.of(entry("whole")), 4);
            whole.commit(4);
            alive.changeOver(whole);

            assertThat(title(dead)).isEqualTo("whole");
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void leaves_alone_what_belongs_to_others() {
        String foreign = options.index() + "-archive";
        cluster.call(client -> client.indices().create(create -> create.index(foreign)));
        try (SearchEngine engine = engine()) {
            built(engine);
            built(engine);

            assertThat(cluster.call(client -> client.indices().exists(exists -> exists.index(foreign)))
                            .value())
                    .isTrue();
        }
    }

    @Test
    void never_shows_the_password() {
        OpenSearchOptions signedIn = options.signedInAs("stoa", "open sesame");

        assertThat(signedIn.toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "http:///path", "https://user:secret@example.org", "example.org"})
    void refuses_an_address_that_is_none_and_keeps_its_secret(String address) {
        assertThatThrownBy(() -> OpenSearchOptions.at(address))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("uris")
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Stoa", "a b", "a*", "-a", "_all", "a,b"})
    void refuses_a_name_that_no_index_can_have(String name) {
        assertThatThrownBy(() -> options.index(name))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("index");
    }

    @Test
    void refuses_times_and_numbers_that_mean_nothing() {
        assertThatThrownBy(() -> options.timeouts(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> options.timeouts(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
                .hasMessageContaining("answerTimeout");
        assertThatThrownBy(() -> options.spread(0, null)).hasMessageContaining("shards");
        assertThatThrownBy(() -> options.spread(1, -1)).hasMessageContaining("replicas");
    }

    @Test
    void keeps_an_index_in_several_parts() {
        options = options.spread(3, 0);
        for (int i = 0; i < 30; i++) {
            register("Institute " + i);
        }
        try (TestPlatform node = node()) {
            node.platform().followChanges();

            assertThat(total(node, "institute")).isEqualTo(30);
            assertThat(state(node).documents()).isEqualTo(30);
        }
    }

    private SearchEngine engine() {
        return OpenSearchEngine.open(options, Ids.timeOrdered(), clock);
    }

    private static EntryIndex built(SearchEngine engine) {
        engine.changeOver(Objects.requireNonNull(engine.begin()));
        return engine.current();
    }

    private static SearchEntry entry(String title) {
        return new SearchEntry(
                new ResourceRef("document", "1"),
                "library",
                EntryStatus.PUBLISHED,
                Audience.PUBLIC,
                LocalizedText.of("en", title),
                title,
                null,
                List.of(),
                null,
                Instant.EPOCH,
                SearchDetails.NONE);
    }

    private static String title(SearchEngine engine) {
        Question everything = new Question(new MatchAllDocsQuery(), SearchSort.TITLE, null, 0, 10, null);
        return engine.read(view -> view.find(everything)).hits().stream()
                .map(hit -> hit.sortKey().get(0))
                .findFirst()
                .orElse(null);
    }
}
