package io.stoa.benchmarks;

import io.stoa.search.SearchIndex;
import io.stoa.testkit.Callers;

/** An index of {@code --documents} documents is built anew, against Lucene alone fed with the same ones. */
final class SearchBuildBenchmark implements Benchmark {

    @Override
    public String name() {
        return "search-build";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int documents = arguments.number("documents", 100_000);
        try (TemporaryFolder ours = TemporaryFolder.create("search-ours");
                TemporaryFolder theirs = TemporaryFolder.create("search-raw");
                SearchScene scene = SearchScene.of(documents, SearchDocuments::of, ours.path())) {
            scene.platform().as(Callers.administrator());
            SearchIndex index = scene.platform().get(SearchIndex.class);
            new SideBySide(report, arguments)
                    .throughput(
                            "documents",
                            () -> {
                                index.rebuild();
                                return index.state().documents();
                            },
                            () -> RawSearch.build(documents, SearchDocuments::of, theirs.path()));
        }
    }
}
