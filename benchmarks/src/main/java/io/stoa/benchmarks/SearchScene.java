package io.stoa.benchmarks;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import io.stoa.search.Search;
import io.stoa.search.SearchIndex;
import io.stoa.search.SearchModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A platform whose search is over documents of one kind that stand in no database. */
record SearchScene(TestPlatform platform) implements AutoCloseable {

    /** The kind of the documents. */
    static final String KIND = "document";

    /** Documents by their places, which in eight digits are their ids. */
    static SearchScene of(int count, IntFunction<SearchEntry> documents, Path folder) {
        TestPlatform platform = TestPlatform.start(
                new Stack(Database.H2, PersistenceProvider.HIBERNATE),
                new Documents(count, documents),
                SearchModule.with(options -> options.folder(folder)));
        platform.as(Callers.administrator());
        platform.get(SearchIndex.class).rebuild();
        platform.as(Callers.anybody());
        return new SearchScene(platform);
    }

    static String id(int place) {
        return String.format("%08d", place);
    }

    Search search() {
        return platform.get(Search.class);
    }

    @Override
    public void close() {
        platform.close();
    }

    private record Documents(int count, IntFunction<SearchEntry> documents) implements CatalogModule, SearchSource {

        @Override
        public String name() {
            return "documents";
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
        public void install(ServiceRegistry services, ModuleContext context) {
            context.contributions().add(SearchSource.class, this);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<SearchEntry> entries(Collection<String> ids) {
            return ids.stream().map(id -> documents.apply(Integer.parseInt(id))).toList();
        }

        @Override
        public List<SearchEntry> entriesAfter(@Nullable String after, int most) {
            int from = after == null ? 0 : Integer.parseInt(after) + 1;
            return IntStream.range(from, Math.min(count, from + most))
                    .mapToObj(documents)
                    .toList();
        }
    }
}
