package io.stoa.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stoa.core.ResourceRef;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.search.opensearch.FaultyProxy.Mode;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchFaultsTest {

    private static final Stack STACK = new Stack(Database.H2, PersistenceProvider.HIBERNATE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(1500);

    private int port;
    private OpenSearchOptions options;
    private FaultyProxy proxy;
    private TestPlatform platform;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        options = OpenSearchOptions.at(List.of(URI.create("http://127.0.0.1:" + port)))
                .index(Clusters.of(1).newIndex().index())
                .timeouts(PATIENCE, PATIENCE);
        platform = TestPlatform.start(STACK, SearchModule.with(o -> o.openSearch(options)));
        platform.as(Callers.administrator());
    }

    @AfterEach
    void stop() {
        platform.close();
        if (proxy != null) {
            proxy.close();
        }
    }

    private void come() throws IOException {
        proxy = FaultyProxy.before(Clusters.of(1).port(0), port);
    }

    @Test
    void starts_without_its_cluster_and_catches_up_when_it_comes() throws IOException {
        register("Alpha");
        RemoteServiceException failure = searchFails();
        assertThat(failure.code()).isEqualTo("search.remote.away");
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.getMessage()).doesNotContain("127.0.0.1").doesNotContain(String.valueOf(port));
        assertThat(failure.message(Locale.CHINESE)).contains("暂时无法访问");
        assertThat(failure.message(Locale.GERMAN)).contains("nicht erreichbar");
        assertThat(failure.message(Locale.forLanguageTag("ru"))).contains("недоступен");
        followFails("search.remote.away");

        come();
        platform.platform().followChanges();

        assertThat(follower().trouble()).isNull();
        assertThat(total("alpha")).isEqualTo(1);
    }

    @Test
    void says_that_its_cluster_went_away_and_catches_up_when_it_comes_back() throws IOException {
        come();
        register("Alpha");
        platform.platform().followChanges();

        proxy.close();
        register("Beta");
        assertThat(searchFails().code()).isEqualTo("search.remote.away");
        followFails("search.remote.away");
        assertThatThrownBy(() -> platform.get(Search.class).suggest("alp", SearchFilter.NONE, 3))
                .isInstanceOf(RemoteServiceException.class);
        assertThatThrownBy(() ->
                        platform.get(Search.class).moreLike(new ResourceRef("organisation", "1"), SearchFilter.NONE, 3))
                .isInstanceOf(RemoteServiceException.class);
        assertThatThrownBy(() -> follower().lag()).isInstanceOf(RemoteServiceException.class);

        come();
        platform.platform().followChanges();
        assertThat(total("alpha OR beta")).isEqualTo(2);
    }

    @Test
    void does_not_wait_for_ever_for_an_answer() throws IOException {
        come();
        register("Alpha");
        platform.platform().followChanges();

        register("Beta");
        proxy.behave(Mode.SILENT);
        SearchModule impatient = SearchModule.with(o -> o.openSearch(options.timeouts(PATIENCE, IMPATIENCE)));
        try (TestPlatform node = platform.secondNode(STACK, List.of(impatient), builder -> {})) {
            node.as(Callers.administrator());
            RemoteServiceException failure = catchThrowableOfType(
                    RemoteServiceException.class, () -> node.get(Search.class).search(SearchRequest.of("alpha")));
            assertThat(failure.code()).isEqualTo("search.remote.slow");
            assertThat(failure.getMessage()).contains("1.5 s");
            assertThatThrownBy(() -> node.platform().followChanges())
                    .isInstanceOfSatisfying(
                            RemoteServiceException.class,
                            e -> assertThat(e.code()).isEqualTo("search.remote.slow"));
        }

        proxy.behave(Mode.WELL);
        platform.platform().followChanges();
        assertThat(total("alpha OR beta")).isEqualTo(2);
    }

    @Test
    void goes_on_searching_while_the_index_is_read_only_and_catches_up() throws IOException {
        come();
        register("Alpha");
        platform.platform().followChanges();
        try (Cluster cluster = new Cluster(options)) {
            readOnly(cluster, true);
            register("Beta");
            followFails("search.remote.full");
            assertThat(total("alpha")).isEqualTo(1);
            assertThat(follower().lag().changes()).isEqualTo(1);

            readOnly(cluster, false);
            platform.platform().followChanges();
            assertThat(total("alpha OR beta")).isEqualTo(2);
        }
    }

    /** What a cluster does by itself when its disks are as good as full. */
    private void readOnly(Cluster cluster, boolean blocked) {
        cluster.call(client -> client.indices()
                .putSettings(put -> put.index(options.index())
                        .settings(settings -> settings.index(index -> index.blocksReadOnlyAllowDelete(blocked)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 429, 507})
    void goes_on_searching_while_the_cluster_takes_nothing_in_and_catches_up(int status) throws IOException {
        come();
        register("Alpha");
        platform.platform().followChanges();

        proxy.refuseWrites(status);
        register("Beta");
        Message trouble = followFails("search.remote.full");
        assertThat(trouble.text(Locale.ENGLISH)).contains(String.valueOf(status));
        assertThat(total("alpha")).isEqualTo(1);

        proxy.behave(Mode.WELL);
        platform.platform().followChanges();
        assertThat(total("alpha OR beta")).isEqualTo(2);
    }

    @Test
    void says_that_it_does_not_understand_what_is_no_answer_of_a_cluster() throws IOException {
        come();
        register("Alpha");
        platform.platform().followChanges();

        proxy.behave(Mode.GARBLED);

        assertThat(searchFails().code()).isEqualTo("search.remote.unreadable");
    }

    @Test
    void signs_in_and_tells_nobody_the_password() throws IOException {
        come();
        proxy.require("stoa", "open sesame");
        register("Alpha");
        RemoteServiceException stranger = searchFails();
        assertThat(stranger.code()).isEqualTo("search.remote.not-signed-in");
        assertThat(stranger.isRetryable()).isFalse();

        try (TestPlatform wrong = signedIn("open barley")) {
            assertThatThrownBy(() -> wrong.platform().followChanges())
                    .isInstanceOf(RemoteServiceException.class)
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("barley"));
        }
        try (TestPlatform right = signedIn("open sesame")) {
            right.platform().followChanges();
            assertThat(right.get(Search.class).search(SearchRequest.of("alpha")).total())
                    .isEqualTo(1);
        }
    }

    private TestPlatform signedIn(String password) {
        SearchModule module = SearchModule.with(o -> o.openSearch(options.signedInAs("stoa", password)));
        return platform.secondNode(STACK, List.of(module), builder -> {}).as(Callers.administrator());
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written));
        return written.toString();
    }

    @Test
    void keeps_no_other_follower_from_following() {
        AtomicInteger followed = new AtomicInteger();
        platform.platform().context().contributions().add(ChangeFollower.class, new Counting(followed));

        assertThatThrownBy(() -> platform.platform().followChanges()).isInstanceOf(RemoteServiceException.class);

        assertThat(followed).hasValue(1);
    }

    private record Counting(AtomicInteger followed) implements ChangeFollower {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int follow() {
            return followed.incrementAndGet();
        }

        @Override
        public ChangeLag lag() {
            return new ChangeLag(0, Duration.ZERO);
        }
    }

    private RemoteServiceException searchFails() {
        return catchThrowableOfType(RemoteServiceException.class, () -> total("alpha"));
    }

    private Message followFails(String code) {
        RemoteServiceException failure = catchThrowableOfType(
                RemoteServiceException.class, () -> platform.platform().followChanges());
        assertThat(failure.code()).isEqualTo(code);
        Message trouble = follower().trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.code()).isEqualTo(code);
        return trouble;
    }

    private ChangeFollower follower() {
        return platform.platform()
                .context()
                .contributions()
                .of(ChangeFollower.class)
                .get(0);
    }

    private void register(String name) {
        platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY));
    }

    private long total(String typed) {
        return platform.get(Search.class).search(SearchRequest.of(typed)).total();
    }
}
