package io.stoa.search;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.core.access.Roles;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.finder.Finder;
import io.stoa.search.engine.IndexFinder;
import io.stoa.search.engine.IndexFollower;
import io.stoa.search.engine.IndexSearch;
import io.stoa.search.engine.SearchEngine;
import io.stoa.search.lucene.LuceneEngine;
import io.stoa.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings one search over all catalogues to a platform, kept in a folder of each node or in an OpenSearch cluster. The host lets it follow by calling
 * {@link io.stoa.core.Platform#followChanges()} every few seconds.
 */
public final class SearchModule implements CatalogModule {

    private final SearchOptions options;

    /** The module with its default options, for {@link CatalogModule#discover()}. */
    public SearchModule() {
        this(SearchOptions.of(settings -> {}));
    }

    private SearchModule(SearchOptions options) {
        this.options = options;
    }

    /**
     * {@return the module with its default options: an index in a temporary folder}
     */
    public static SearchModule create() {
        return new SearchModule();
    }

    /**
     * The module with options.
     *
     * <pre>{@code
     * SearchModule.with(o -> o.folder(Path.of("search")))
     * SearchModule.with(o -> o.openSearch(OpenSearchOptions.at("https://search.example.org:9200").signedInAs("stoa", secret)))
     * }</pre>
     *
     * @param settings changes the options
     * @return the module
     */
    public static SearchModule with(Consumer<SearchOptions.Builder> settings) {
        return new SearchModule(SearchOptions.of(settings));
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Class<?>> managedClasses() {
        return List.of();
    }

    @Override
    public @Nullable String migrations() {
        return null;
    }

    @Override
    public Map<Action, AccessRule> accessRules() {
        return Map.of(
                SearchIndex.ADMINISTER,
                (caller, subject) -> caller.is(Roles.ADMINISTRATOR)
                        ? Decision.allowed()
                        : RoleAccessPolicy.refused(caller, SearchIndex.ADMINISTER, subject));
    }

    @Override
    public Set<Class<?>> serviceTypes() {
        return options.finder()
                ? Set.of(Search.class, SearchIndex.class, Finder.class)
                : Set.of(Search.class, SearchIndex.class);
    }

    @Override
    public void install(ServiceRegistry services, ModuleContext context) {
        SearchEngine engine = engine(context);
        IndexFollower follower = new IndexFollower(context, engine);
        context.contributions().add(ChangeFollower.class, follower);
        context.contributions().add(AutoCloseable.class, follower);
        services.add(Search.class, new IndexSearch(context, engine));
        services.add(SearchIndex.class, follower);
        if (options.finder()) {
            services.add(Finder.class, new IndexFinder(context, engine));
        }
    }

    private SearchEngine engine(ModuleContext context) {
        OpenSearchOptions cluster = options.openSearch();
        if (cluster != null) {
            return OpenSearchEngine.open(cluster, context.ids(), context.clock());
        }
        Path folder = options.folder();
        return LuceneEngine.open(folder == null ? temporary() : folder, context.ids());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("stoa-search");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the search index", e);
        }
    }
}
