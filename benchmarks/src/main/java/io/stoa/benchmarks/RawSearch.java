package io.stoa.benchmarks;

import io.stoa.core.search.SearchEntry;
import io.stoa.search.analysis.Analyzers;
import io.stoa.search.analysis.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The same texts and queries on Lucene alone, with the same analyzers: index, facets, access filter, highlighting. */
final class RawSearch implements AutoCloseable {

    static final List<String> FACETS = List.of("kind", "status", "provider", "subject", "region", "type", "year");

    private static final int BUFFER_MB = 64;
    private static final int MOST_VALUES = 100;
    private static final FacetsConfig CONFIG = config();

    private final Analyzer analyzer;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final UnifiedHighlighter highlighter;

    private RawSearch(Analyzer analyzer, Directory directory) throws IOException {
        this.analyzer = analyzer;
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.state = new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
        this.highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    }

    /** Finds the words on all processors, as any bulk load on Lucene would. */
    static long build(int count, IntFunction<SearchEntry> documents, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MB);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            IntStream.range(0, count).parallel().forEach(place -> add(writer, documents.apply(place)));
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }

    private static void add(IndexWriter writer, SearchEntry entry) {
        try {
            writer.addDocument(document(entry));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    static RawSearch open(Path folder) throws IOException {
        return new RawSearch(analyzer(), FSDirectory.open(folder));
    }

    /** How many documents match, of which the first are shown. */
    long search(String text, int shown) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String word : text.split(" ")) {
            words.add(word(word), Occur.MUST);
        }
        Query asked = words.build();
        Query query = new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(new TermQuery(new Term("status", "PUBLISHED")), Occur.FILTER)
                .add(new TermQuery(new Term("audience", "PUBLIC")), Occur.FILTER)
                .build();
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(searcher, query, shown, new FacetsCollectorManager());
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        for (String facet : FACETS) {
            counts.getTopChildren(MOST_VALUES, facet);
        }
        Language language = Language.guess(text);
        highlighter.highlightFields(
                new String[] {"title." + language.suffix(), "text." + language.suffix()}, asked, found.topDocs());
        for (ScoreDoc hit : found.topDocs().scoreDocs) {
            searcher.storedFields().document(hit.doc).get("id");
        }
        return found.facetsCollector().getMatchingDocs().stream()
                .mapToLong(segment -> segment.totalHits)
                .sum();
    }

    private static Query word(String word) {
        Language language = Language.guess(word);
        List<String> terms = terms(Analyzers.words(language), word);
        List<String> grams = terms(Analyzers.gramQuery(), word);
        List<Query> readings = new ArrayList<>();
        for (String field : List.of("text.", "title.")) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            terms.forEach(term -> all.add(new TermQuery(new Term(field + language.suffix(), term)), Occur.MUST));
            readings.add(field.equals("title.") ? new BoostQuery(all.build(), 2) : all.build());
            readings.add(new PhraseQuery(field + "gram", grams.toArray(String[]::new)));
        }
        readings.add(new PhraseQuery("name", grams.toArray(String[]::new)));
        return new DisjunctionMaxQuery(readings, 0.2f);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return Analyzers.tokens(analyzer, text).stream()
                .map(Analyzers.Token::term)
                .toList();
    }

    private static Document document(SearchEntry entry) throws IOException {
        Document document = new Document();
        String suffix = Language.of(entry.titles().source()).suffix();
        document.add(new StringField("id", entry.ref().id(), Store.YES));
        document.add(new StringField("audience", entry.audience().name(), Store.NO));
        facet(document, "kind", entry.ref().kind());
        facet(document, "status", entry.status().name());
        facet(document, "provider", entry.providerId());
        facet(document, "subject", entry.subjects().get(0));
        facet(document, "region", Objects.requireNonNull(entry.region()));
        facet(document, "type", Objects.requireNonNull(entry.details().type()));
        facet(document, "year", String.valueOf(entry.details().year()));
        String title = entry.titles().sourceText();
        String text = Objects.requireNonNull(entry.summaries()).sourceText();
        text(document, "title." + suffix, title);
        text(document, "text." + suffix, text);
        document.add(new TextField("text." + suffix, title, Store.NO));
        document.add(new TextField("title.gram", title, Store.NO));
        document.add(new TextField("text.gram", title, Store.NO));
        document.add(new TextField("text.gram", text, Store.NO));
        for (String name : entry.details().names()) {
            document.add(new TextField("name", name, Store.NO));
            document.add(new TextField("text.gram", name, Store.NO));
        }
        return CONFIG.build(document);
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.YES));
    }

    private static void facet(Document document, String facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet, value));
        if (!facet.equals("year")) {
            document.add(new StringField(facet, value, Store.NO));
        }
    }

    private static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        FACETS.forEach(facet -> config.setDrillDownTermsIndexing(facet, FacetsConfig.DrillDownTermsIndexing.NONE));
        return config;
    }

    private static Analyzer analyzer() {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            fields.put("title." + language.suffix(), Analyzers.words(language));
            fields.put("text." + language.suffix(), Analyzers.words(language));
        }
        fields.put("title.gram", Analyzers.grams());
        fields.put("text.gram", Analyzers.grams());
        fields.put("name", Analyzers.grams());
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
