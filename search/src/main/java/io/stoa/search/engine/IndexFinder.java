package io.stoa.search.engine;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessGuard;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.FinderSource;
import io.stoa.core.finder.Found;
import io.stoa.core.finder.IndexedTerms;
import io.stoa.core.identifier.Identifier;
import io.stoa.search.SearchFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds people over the index: it proposes those who have the most of what is asked for, by the stems of words and by
 * codes, and their catalogue compares them and says why. What a person has come to know since the index was last written is
 * not found yet; what a person does not know any more is not found any more.
 */
public final class IndexFinder implements Finder {

    /** A title has some twenty terms; each is counted, so what comes after the first of a long text is left out. */
    private static final int MOST_TERMS = 64;

    /** At least as many are compared, so that who has much weak evidence does not keep out who has little but strong. */
    private static final int PROPOSED = 300;

    private final ModuleContext context;
    private final SearchEngine engine;

    /**
     * A finder over an index.
     *
     * @param context what the platform gives to the module
     * @param engine keeps the index
     */
    public IndexFinder(ModuleContext context, SearchEngine engine) {
        this.context = context;
        this.engine = engine;
    }

    /**
     * Finds who knows something.
     *
     * @param query what is asked for
     * @return those who know something of it, the best first
     * @throws ConflictException if the index is still being built, since nobody found would mean that there is nobody; it may
     *     be tried again
     */
    @Override
    public List<Found> find(FinderQuery query) {
        context.requireValid(query);
        List<String> terms = TermForms.TERMS.of(query.words()).stream()
                .distinct()
                .limit(MOST_TERMS)
                .toList();
        if (terms.isEmpty() && query.codes().isEmpty()) {
            throw new RuleViolationException(Violation.of(Message.of("core.finder.nothing-asked")));
        }
        if (!engine.isBuilt()) {
            throw ConflictException.retryable(Message.of("search.index.not-built"), null);
        }
        return context.contributions().of(FinderSource.class).stream()
                .flatMap(source -> engine.read(view -> new Asked(query, terms, source, view).find()).stream())
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(found -> found.ref().toString()))
                .limit(query.most())
                .toList();
    }

    /** One query to the people of one catalogue. */
    private final class Asked implements IndexedTerms {

        private final FinderQuery query;
        private final List<String> terms;
        private final FinderSource source;
        private final IndexView view;
        private final Query within;
        private final Map<String, Set<String>> forms = new HashMap<>();
        private final Map<Collection<String>, Long> having = new HashMap<>();

        Asked(FinderQuery query, List<String> terms, FinderSource source, IndexView view) {
            this.query = query;
            this.terms = terms;
            this.source = source;
            this.view = view;
            this.within = within();
        }

        List<Found> find() {
            BooleanQuery.Builder wanted = new BooleanQuery.Builder();
            terms.stream()
                    .filter(term -> having(term) > 0)
                    .forEach(term -> wanted.add(
                            new BoostQuery(new ConstantScoreQuery(any(forms(term))), weight(having(term))),
                            Occur.SHOULD));
            query.codes().forEach(code -> wanted.add(near(code), Occur.SHOULD));
            BooleanQuery proposed = new BooleanQuery.Builder()
                    .add(wanted.build(), Occur.MUST)
                    .add(within, Occur.FILTER)
                    .build();
            List<String> ids = view.find(Question.best(proposed, Math.max(PROPOSED, query.most()))).hits().stream()
                    .map(hit -> hit.entry().id())
                    .toList();
            return source.judge(query, ids, this);
        }

        /** The nearer what somebody knows lies to a code, the more it counts. */
        private Query near(Identifier code) {
            List<Identifier> path = new ArrayList<>();
            path.add(code);
            path.addAll(code.ancestors());
            List<Query> levels = new ArrayList<>();
            for (int above = 0; above < path.size(); above++) {
                Query level =
                        new ConstantScoreQuery(new TermQuery(new Term(Fields.KNOWS, TermForms.of(path.get(above)))));
                float nearness = (float) (path.size() - above) / path.size();
                levels.add(new BoostQuery(level, weight(having(code)) * nearness));
            }
            return new DisjunctionMaxQuery(levels, 0);
        }

        private float weight(long having) {
            return (float) Math.log((all() + 1) / (having + 0.5));
        }

        private Query within() {
            AccessGuard access = context.access();
            BooleanQuery.Builder people = new BooleanQuery.Builder()
                    .add(ScopeQueries.visible(List.of(source.kind()), access::readScope), Occur.FILTER);
            if (query.region() != null) {
                ScopeQueries.narrow(people, SearchFilter.NONE.inRegions(query.region()));
            }
            if (query.language() != null) {
                people.add(any(Set.of(TermForms.ofLanguage(query.language()))), Occur.FILTER);
            }
            return people.build();
        }

        private static Query any(Collection<String> known) {
            return new TermInSetQuery(
                    Fields.KNOWS, known.stream().map(BytesRef::new).toList());
        }

        @Override
        public Set<String> forms(String term) {
            return forms.computeIfAbsent(term, TermForms::of);
        }

        @Override
        public long having(String term) {
            return having(forms(term));
        }

        @Override
        public long having(Identifier code) {
            return having(Set.of(TermForms.of(code)));
        }

        private long having(Set<String> known) {
            return known.isEmpty() ? 0 : having.computeIfAbsent(known, forms -> count(any(forms)));
        }

        @Override
        public long all() {
            return having.computeIfAbsent(Set.of(), everybody -> count(new MatchAllDocsQuery()));
        }

        private long count(Query known) {
            return view.count(new BooleanQuery.Builder()
                    .add(known, Occur.FILTER)
                    .add(within, Occur.FILTER)
                    .build());
        }
    }
}
