package io.stoa.search.engine;

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
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Searches an index in the name of the caller. */
public final class IndexSearch implements Search {

    private static final int MOST_SUGGESTIONS = 50;
    private static final int MOST_ALIKE = 100;

    private final ModuleContext context;
    private final SearchEngine engine;

    /**
     * A search over an engine's index.
     *
     * @param context what the platform gives to the module
     * @param engine keeps the index
     */
    public IndexSearch(ModuleContext context, SearchEngine engine) {
        this.context = context;
        this.engine = engine;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Expression.All asked = QueryReader.read(request.text());
        Query words = request.text().isBlank() ? new MatchAllDocsQuery() : WordQueries.of(asked);
        return engine.read(view -> {
            SearchResult found = found(view, request, asked, words == null ? new MatchAllDocsQuery() : words);
            if (found.total() > 0 || request.text().isBlank()) {
                return found;
            }
            Query pinyin = WordQueries.pinyin(asked);
            SearchResult byPinyin = pinyin == null ? found : found(view, request, asked, pinyin);
            return byPinyin.total() > 0 ? byPinyin : withCorrection(view, request, found);
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
        Query query = visible(beginning, filter);
        return engine.read(view -> shown(view.find(Question.best(query, most)).hits(), highlighter, false));
    }

    @Override
    public List<SearchHit> moreLike(ResourceRef entry, SearchFilter filter, int most) {
        requireWithin(most, MOST_ALIKE);
        Query itself = new TermQuery(new Term(Fields.KEY, entry.toString()));
        return engine.read(view -> {
            List<Hits.Hit> found = view.find(Question.best(visible(itself, SearchFilter.NONE), 1))
                    .hits();
            if (found.isEmpty()) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", entry.kind(), "id", entry.id()));
            }
            Query others = new BooleanQuery.Builder()
                    .add(visible(AlikeQueries.of(found.get(0), view), filter), Occur.MUST)
                    .add(itself, Occur.MUST_NOT)
                    .build();
            Highlighter nothing = new Highlighter(new Expression.All(List.of()));
            return shown(view.find(Question.best(others, most)).hits(), nothing, false);
        });
    }

    private SearchResult found(IndexView view, SearchRequest request, Expression.All asked, Query words) {
        List<Object> signed = List.of("search", request.text(), request.filter(), request.sort());
        List<String> after = context.cursors().open(signed, request.page().after());
        boolean byRelevance = request.sort() == SearchSort.RELEVANCE;
        int offset = byRelevance ? offset(after, request.page().size()) : 0;
        Query query = visible(words, request.filter());
        Hits found = view.find(new Question(
                byRelevance ? withFeedback(view, query, asked) : query,
                request.sort(),
                byRelevance ? null : after,
                offset,
                request.page().size() + 1,
                request.facets()));
        Page<SearchHit> page = page(found.hits(), request, asked, signed, offset);
        return new SearchResult(page, found.total(), found.facets(), null);
    }

    /** Of the hits of a page and one more. */
    private Page<SearchHit> page(
            List<Hits.Hit> found, SearchRequest request, Expression.All asked, List<Object> signed, int offset) {
        int size = request.page().size();
        boolean more = found.size() > size;
        List<Hits.Hit> here = more ? found.subList(0, size) : found;
        String next = null;
        if (more) {
            List<String> sortKey = here.get(size - 1).sortKey();
            next = context.cursors()
                    .seal(signed, sortKey.isEmpty() ? List.of(Integer.toString(offset + size)) : sortKey);
        }
        return new Page<>(shown(here, new Highlighter(asked), true), next);
    }

    private static int offset(@Nullable List<String> after, int size) {
        int offset = after == null ? 0 : Integer.parseInt(after.get(0));
        if (offset + size > SearchRequest.WINDOW) {
            throw new RuleViolationException(new Violation(
                    Message.of("search.page.too-deep", "limit", SearchRequest.WINDOW, "actual", offset + size),
                    SearchRequest.WINDOW,
                    offset + size,
                    List.of()));
        }
        return offset;
    }

    /** A short query means what it says; a long one describes something that may be written in other words. */
    private static Query withFeedback(IndexView view, Query query, Expression.All asked) {
        if (!WordQueries.isLong(asked)) {
            return query;
        }
        List<Hits.Hit> best = view.find(Question.best(query, Feedback.HITS)).hits();
        return Feedback.of(query, best, asked.clauses().size(), view);
    }

    private SearchResult withCorrection(IndexView view, SearchRequest request, SearchResult found) {
        String better = Spelling.better(view, request.text(), words -> view.count(visible(words, request.filter())));
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

    private static List<SearchHit> shown(List<Hits.Hit> found, Highlighter highlighter, boolean snippets) {
        return found.stream()
                .map(hit -> new SearchHit(
                        hit.entry(),
                        hit.providerId(),
                        highlighter.title(Texts.read(hit.titles())),
                        snippets ? highlighter.snippet(Texts.read(hit.texts())) : null,
                        hit.score()))
                .toList();
    }

    private static void requireWithin(int most, int limit) {
        if (most < 1 || most > limit) {
            throw new IllegalArgumentException("asked for " + most + ", expected 1 to " + limit);
        }
    }
}
