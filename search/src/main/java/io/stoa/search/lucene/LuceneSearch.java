package io.stoa.search.lucene;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.ReadScope;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.search.SearchSource;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import io.stoa.search.SearchSort;
import io.stoa.search.query.Expression;
import io.stoa.search.query.QueryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches an index in the name of the caller. */
public final class LuceneSearch implements Search {

    private static final int MOST_SUGGESTIONS = 50;
    private static final int MOST_ALIKE = 100;
    private static final Sort BY_TITLE = new Sort(
            new SortField(Fields.TITLE_SORT, SortField.Type.STRING), new SortField(Fields.KEY, SortField.Type.STRING));
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.UPDATED, SortField.Type.LONG, true), new SortField(Fields.KEY, SortField.Type.STRING));

    private final ModuleContext context;
    private final LuceneEngine engine;
    private final FacetCounts facets = new FacetCounts();

    /**
     * A search over an index.
     *
     * @param context what the platform gives to the module
     * @param engine keeps the index
     */
    public LuceneSearch(ModuleContext context, LuceneEngine engine) {
        this.context = context;
        this.engine = engine;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Expression.All asked = QueryReader.read(request.text());
        Query words = request.text().isBlank() ? new MatchAllDocsQuery() : WordQueries.of(asked);
        return with(searcher -> {
            SearchResult found = found(searcher, request, asked, words == null ? new MatchAllDocsQuery() : words);
            if (found.total() > 0 || request.text().isBlank()) {
                return found;
            }
            Query pinyin = WordQueries.pinyin(asked);
            SearchResult byPinyin = pinyin == null ? found : found(searcher, request, asked, pinyin);
            return byPinyin.total() > 0 ? byPinyin : withCorrection(searcher, request, found);
        });
    }

    @Override
    public List<SearchHit> suggest(String typed, SearchFilter filter, int most) {
        requireWithin(most, MOST_SUGGESTIONS);
        Query beginning = Suggestions.of(typed);
        if (beginning == null) {
            return List.of();
        }
        Highlighter highlighter = new Highlighter(QueryReader.read(typed));
        return with(searcher -> {
            TopDocs top = searcher.search(visible(beginning, filter), most);
            return hits(searcher, top.scoreDocs, highlighter, false);
        });
    }

    @Override
    public List<SearchHit> moreLike(ResourceRef entry, SearchFilter filter, int most) {
        requireWithin(most, MOST_ALIKE);
        return with(searcher -> {
            Query itself = new TermQuery(EntryDocuments.key(entry));
            TopDocs found = searcher.search(visible(itself, SearchFilter.NONE), 1);
            if (found.scoreDocs.length == 0) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", entry.kind(), "id", entry.id()));
            }
            Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
            Query alike = AlikeQueries.of(document, searcher.getIndexReader());
            BooleanQuery others = new BooleanQuery.Builder()
                    .add(visible(alike, filter), Occur.MUST)
                    .add(itself, Occur.MUST_NOT)
                    .build();
            TopDocs top = searcher.search(others, most);
            return hits(searcher, top.scoreDocs, new Highlighter(new Expression.All(List.of())), false);
        });
    }

    private SearchResult found(IndexSearcher searcher, SearchRequest request, Expression.All asked, Query words)
            throws IOException {
        Query query = visible(words, request.filter());
        int size = request.page().size();
        List<Object> signed = List.of("search", request.text(), request.filter(), request.sort());
        List<String> after = context.cursors().open(signed, request.page().after());
        FacetsCollectorManager counting = new FacetsCollectorManager();
        Window window = request.sort() == SearchSort.RELEVANCE
                ? byRelevance(searcher, withFeedback(searcher, query, asked), counting, after, size)
                : sorted(searcher, query, counting, request.sort(), after, size);
        boolean more = window.hits().length > size;
        ScoreDoc[] shown = more ? Arrays.copyOf(window.hits(), size) : window.hits();
        Page<SearchHit> page = new Page<>(
                hits(searcher, shown, new Highlighter(asked), true),
                more ? context.cursors().seal(signed, window.next(size)) : null);
        Map<io.stoa.search.Facet, List<SearchResult.FacetCount>> counts =
                facets.of(searcher.getIndexReader(), window.matching(), request.facets());
        return new SearchResult(page, total(window.matching()), counts, null);
    }

    /** A short query means what it says; a long one describes something that may be written in other words. */
    private static Query withFeedback(IndexSearcher searcher, Query query, Expression.All asked) throws IOException {
        if (!WordQueries.isLong(asked)) {
            return query;
        }
        ScoreDoc[] best = searcher.search(query, Feedback.HITS).scoreDocs;
        return Feedback.of(query, best, asked.clauses().size(), searcher);
    }

    /** The hits of a page and one more, and everything that matched. */
    private record Window(ScoreDoc[] hits, FacetsCollector matching, int offset) {

        List<String> next(int size) {
            if (hits[size - 1] instanceof FieldDoc last) {
                Object key = last.fields[0];
                return List.of(
                        key instanceof BytesRef text ? text.utf8ToString() : String.valueOf(key),
                        ((BytesRef) last.fields[1]).utf8ToString());
            }
            return List.of(Integer.toString(offset + size));
        }
    }

    private static Window byRelevance(
            IndexSearcher searcher,
            Query query,
            FacetsCollectorManager counting,
            @Nullable List<String> after,
            int size)
            throws IOException {
        int offset = after == null ? 0 : Integer.parseInt(after.get(0));
        if (offset + size > SearchRequest.WINDOW) {
            throw new RuleViolationException(new Violation(
                    Message.of("search.page.too-deep", "limit", SearchRequest.WINDOW, "actual", offset + size),
                    SearchRequest.WINDOW,
                    offset + size,
                    List.of()));
        }
        FacetsCollectorManager.FacetsResult result =
                FacetsCollectorManager.search(searcher, query, offset + size + 1, counting);
        ScoreDoc[] all = result.topDocs().scoreDocs;
        ScoreDoc[] page = offset >= all.length ? new ScoreDoc[0] : Arrays.copyOfRange(all, offset, all.length);
        return new Window(page, result.facetsCollector(), offset);
    }

    private static Window sorted(
            IndexSearcher searcher,
            Query query,
            FacetsCollectorManager counting,
            SearchSort order,
            @Nullable List<String> after,
            int size)
            throws IOException {
        Sort sort = order == SearchSort.TITLE ? BY_TITLE : NEWEST_FIRST;
        FieldDoc last = after == null ? null : fieldDoc(order, after, searcher.getIndexReader());
        FacetsCollectorManager.FacetsResult result = last == null
                ? FacetsCollectorManager.search(searcher, query, size + 1, sort, counting)
                : FacetsCollectorManager.searchAfter(searcher, last, query, size + 1, sort, counting);
        return new Window(result.topDocs().scoreDocs, result.facetsCollector(), 0);
    }

    /** Keys are unique, so the number of the document never decides; it only has to be one that there is. */
    private static FieldDoc fieldDoc(SearchSort order, List<String> key, IndexReader reader) {
        Object first = order == SearchSort.TITLE ? new BytesRef(key.get(0)) : Long.valueOf(key.get(0));
        return new FieldDoc(
                Math.max(0, reader.maxDoc() - 1), Float.NaN, new Object[] {first, new BytesRef(key.get(1))});
    }

    private static long total(FacetsCollector matching) {
        return matching.getMatchingDocs().stream()
                .mapToLong(segment -> segment.totalHits)
                .sum();
    }

    private SearchResult withCorrection(IndexSearcher searcher, SearchRequest request, SearchResult found)
            throws IOException {
        String better = Spelling.better(
                searcher.getIndexReader(), request.text(), words -> searcher.count(visible(words, request.filter())));
        return better == null ? found : new SearchResult(found.hits(), found.total(), found.facets(), better);
    }

    /** Everything goes through here: nothing is looked for but among what the caller may see. */
    private Query visible(Query words, SearchFilter filter) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(ScopeQueries.visible(kinds(), this::scope), Occur.FILTER);
        ScopeQueries.narrow(query, filter);
        return query.build();
    }

    private List<String> kinds() {
        return context.contributions().of(SearchSource.class).stream()
                .map(SearchSource::kind)
                .toList();
    }

    private ReadScope scope(String kind) {
        return context.access().readScope(kind);
    }

    private static List<SearchHit> hits(
            IndexSearcher searcher, ScoreDoc[] found, Highlighter highlighter, boolean snippets) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc doc : found) {
            Document document = stored.document(doc.doc);
            hits.add(new SearchHit(
                    new ResourceRef(document.get(Fields.KIND), document.get(Fields.ID)),
                    highlighter.title(Texts.read(document.get(Fields.TITLES))),
                    snippets ? highlighter.snippet(Texts.read(document.get(Fields.TEXTS))) : null,
                    Float.isNaN(doc.score) ? 0 : doc.score));
        }
        return hits;
    }

    private static void requireWithin(int most, int limit) {
        if (most < 1 || most > limit) {
            throw new IllegalArgumentException("asked for " + most + ", expected 1 to " + limit);
        }
    }

    private <T> T with(Work<T> work) {
        while (true) {
            SearcherManager searchers = engine.current().searchers();
            try {
                IndexSearcher searcher = searchers.acquire();
                try {
                    return work.on(searcher);
                } finally {
                    searchers.release(searcher);
                }
            } catch (org.apache.lucene.store.AlreadyClosedException e) {
                // A rebuild has changed over between the two; unless it is the platform that closed.
                if (engine.current().searchers() == searchers) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be read", e);
            }
        }
    }

    private interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }
}
