package io.stoa.search.lucene;

import io.stoa.core.ResourceRef;
import io.stoa.search.Facet;
import io.stoa.search.SearchResult.FacetCount;
import io.stoa.search.SearchSort;
import io.stoa.search.engine.Fields;
import io.stoa.search.engine.Hits;
import io.stoa.search.engine.IndexView;
import io.stoa.search.engine.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/** The index as it was when a search began. */
final class LuceneView implements IndexView {

    private static final Sort BY_TITLE = new Sort(
            new SortField(Fields.TITLE_SORT, SortField.Type.STRING), new SortField(Fields.KEY, SortField.Type.STRING));
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.UPDATED, SortField.Type.LONG, true), new SortField(Fields.KEY, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final FacetCounts counts;

    LuceneView(IndexSearcher searcher, FacetCounts counts) {
        this.searcher = searcher;
        this.counts = counts;
    }

    @Override
    public Hits find(Question question) {
        try {
            Set<Facet> facets = question.facets();
            if (facets == null) {
                return new Hits(hits(searcher.search(question.query(), question.most()).scoreDocs), 0, Map.of());
            }
            FacetsCollectorManager.FacetsResult found =
                    question.order() == SearchSort.RELEVANCE ? byRelevance(question) : sorted(question);
            ScoreDoc[] all = found.topDocs().scoreDocs;
            ScoreDoc[] page = Arrays.copyOfRange(all, Math.min(question.offset(), all.length), all.length);
            Map<Facet, List<FacetCount>> counted =
                    counts.of(searcher.getIndexReader(), found.facetsCollector(), facets);
            return new Hits(hits(page), total(found.facetsCollector()), counted);
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private FacetsCollectorManager.FacetsResult byRelevance(Question question) throws IOException {
        return FacetsCollectorManager.search(
                searcher, question.query(), question.offset() + question.most(), new FacetsCollectorManager());
    }

    private FacetsCollectorManager.FacetsResult sorted(Question question) throws IOException {
        Sort sort = question.order() == SearchSort.TITLE ? BY_TITLE : NEWEST_FIRST;
        List<String> after = question.after();
        FacetsCollectorManager counting = new FacetsCollectorManager();
        return after == null
                ? FacetsCollectorManager.search(searcher, question.query(), question.most(), sort, counting)
                : FacetsCollectorManager.searchAfter(
                        searcher, last(question.order(), after), question.query(), question.most(), sort, counting);
    }

    /** Keys are unique, so the number of the document never decides; it only has to be one that there is. */
    private FieldDoc last(SearchSort order, List<String> key) {
        Object first = order == SearchSort.TITLE ? new BytesRef(key.get(0)) : Long.valueOf(key.get(0));
        int document = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(document, Float.NaN, new Object[] {first, new BytesRef(key.get(1))});
    }

    private static long total(FacetsCollector matching) {
        return matching.getMatchingDocs().stream()
                .mapToLong(segment -> segment.totalHits)
                .sum();
    }

    private List<Hits.Hit> hits(ScoreDoc[] found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hits.Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : found) {
            Document document = stored.document(doc.doc);
            hits.add(new Hits.Hit(
                    new ResourceRef(document.get(Fields.KIND), document.get(Fields.ID)),
                    document.get(Fields.PROVIDER),
                    document.get(Fields.TITLES),
                    document.get(Fields.TEXTS),
                    Float.isNaN(doc.score) ? 0 : doc.score,
                    doc instanceof FieldDoc sorted ? sortKey(sorted) : List.of()));
        }
        return hits;
    }

    private static List<String> sortKey(FieldDoc sorted) {
        return Arrays.stream(sorted.fields)
                .map(key -> key instanceof BytesRef text ? text.utf8ToString() : String.valueOf(key))
                .toList();
    }

    @Override
    public int count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    @Override
    public long documents() {
        return searcher.getIndexReader().numDocs();
    }

    @Override
    public Map<Term, Integer> having(Collection<Term> terms) {
        try {
            Map<Term, Integer> having = new HashMap<>();
            for (Term term : terms) {
                having.put(term, searcher.getIndexReader().docFreq(term));
            }
            return having;
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    @Override
    public List<String> spelledLike(String word, int most) {
        try {
            DirectSpellChecker speller = new DirectSpellChecker();
            speller.setMaxQueryFrequency(IndexView.ANY_FREQUENCY);
            SuggestWord[] alike = speller.suggestSimilar(
                    new Term(Fields.ALL_GRAMS, word), most, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
            return Arrays.stream(alike).map(proposal -> proposal.string).toList();
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private static UncheckedIOException notRead(IOException cause) {
        return new UncheckedIOException("the search index cannot be read", cause);
    }
}
