package io.stoa.benchmarks;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.Search;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * How well the search ranks the documents of a test collection, against BM25 over title and text with Lucene's English
 * analyzer. Options: {@code --docs SMART --queries SMART --qrels FILE}.
 */
final class SearchEvaluation implements Benchmark {

    private static final String TEXT = "text";
    private static final String ID = "id";

    /** A query with what is relevant to it. */
    private record Asked(String text, Map<String, Integer> relevant) {}

    @Override
    public String name() {
        return "eval-search";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        List<SmartFile.Entry> documents = SmartFile.read(arguments.file("docs"));
        RelevanceJudgements judgements = RelevanceJudgements.read(arguments.file("qrels"));
        judgements.requireKnown(documents.stream().map(SmartFile.Entry::id).collect(Collectors.toSet()));
        List<Asked> asked = asked(SmartFile.read(arguments.file("queries")), judgements);
        report.figure("documents", documents.size(), "documents");
        report.figure("queries", asked.size(), "queries");
        ours(documents, asked).report(report, "");
        plain(documents, asked).report(report, "bm25.");
    }

    /** Queries of which nothing is known to be relevant say nothing. */
    private static List<Asked> asked(List<SmartFile.Entry> queries, RelevanceJudgements judgements) {
        List<Map<String, Integer>> relevant =
                judgements.of(queries.stream().map(SmartFile.Entry::id).toList());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (!relevant.get(i).isEmpty()) {
                String text = queries.get(i).section('W');
                asked.add(new Asked(text.isEmpty() ? queries.get(i).section('T') : text, relevant.get(i)));
            }
        }
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("no query has a relevant document; query numbers and judgements differ");
        }
        return asked;
    }

    private static RankingFigures ours(List<SmartFile.Entry> documents, List<Asked> asked) throws IOException {
        RankingFigures figures = new RankingFigures();
        try (TemporaryFolder folder = TemporaryFolder.create("eval-search");
                SearchScene scene = SearchScene.of(documents.size(), i -> entry(i, documents.get(i)), folder.path())) {
            for (Asked each : asked) {
                List<String> ranking = ranking(scene.search(), each.text()).stream()
                        .map(hit -> documents
                                .get(Integer.parseInt(hit.entry().id()))
                                .id())
                        .toList();
                figures.add(ranking, each.relevant());
            }
        }
        return figures;
    }

    private static SearchEntry entry(int place, SmartFile.Entry document) {
        String title = title(document);
        String text = document.section('W');
        return new SearchEntry(
                new ResourceRef(SearchScene.KIND, SearchScene.id(place)),
                "library",
                EntryStatus.PUBLISHED,
                Audience.PUBLIC,
                LocalizedText.of("en", title),
                title,
                text.isEmpty() ? null : LocalizedText.of("en", text),
                List.of(),
                null,
                Instant.EPOCH,
                new SearchDetails(document.lines('A'), List.of(), List.of(), "", null, null));
    }

    /** A document without a title is called by its number. */
    private static String title(SmartFile.Entry document) {
        String title = document.section('T');
        return title.isEmpty() ? document.id() : title;
    }

    private static List<SearchHit> ranking(Search search, String text) {
        SearchRequest request = SearchRequest.of(text).countedBy();
        return Page.stream(
                        PageRequest.first(PageRequest.MAX_SIZE),
                        page -> search.search(request.page(page)).hits())
                .limit(RankingFigures.DEPTH)
                .toList();
    }

    private static RankingFigures plain(List<SmartFile.Entry> documents, List<Asked> asked) throws IOException {
        RankingFigures figures = new RankingFigures();
        EnglishAnalyzer analyzer = new EnglishAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (SmartFile.Entry each : documents) {
                    Document document = new Document();
                    document.add(new StoredField(ID, each.id()));
                    document.add(new TextField(TEXT, each.section('T') + "\n" + each.section('W'), Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Asked each : asked) {
                    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, each.text());
                    figures.add(query == null ? List.of() : ranking(searcher, query), each.relevant());
                }
            }
        }
        return figures;
    }

    private static List<String> ranking(IndexSearcher searcher, Query query) throws IOException {
        List<String> ranking = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, RankingFigures.DEPTH).scoreDocs) {
            ranking.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ranking;
    }
}
