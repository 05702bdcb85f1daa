package io.stoa.benchmarks;

import io.stoa.search.Search;
import io.stoa.search.SearchRequest;
import java.util.List;

/**
 * 200 Chinese and English queries over {@code --documents} documents, with facets, access filter and highlighting, against
 * Lucene alone with the same analyzers.
 */
final class SearchQueryBenchmark implements Benchmark {

    private static final int QUERIES = 200;
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "search-query";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int documents = arguments.number("documents", 1_000_000);
        List<String> queries = SearchDocuments.queries(QUERIES);
        try (TemporaryFolder ours = TemporaryFolder.create("search-ours");
                TemporaryFolder theirs = TemporaryFolder.create("search-raw");
                SearchScene scene = SearchScene.of(documents, SearchDocuments::of, ours.path())) {
            RawSearch.build(documents, SearchDocuments::of, theirs.path());
            try (RawSearch raw = RawSearch.open(theirs.path())) {
                new SideBySide(report, arguments).time(() -> ours(scene.search(), queries), () -> raw(raw, queries));
            }
        }
    }

    private static long ours(Search search, List<String> queries) {
        long found = 0;
        for (String query : queries) {
            found += search.search(SearchRequest.of(query)).total();
        }
        return found;
    }

    private static long raw(RawSearch search, List<String> queries) throws Exception {
        long found = 0;
        for (String query : queries) {
            found += search.search(query, SHOWN);
        }
        return found;
    }
}
