package io.stoa.search.engine;

import io.stoa.search.analysis.Analyzers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The words that set an entry apart, by how often it has them and how few others do. */
final class AlikeQueries {

    private static final int MOST_TERMS = 25;
    private static final int TITLE_COUNTS = 3;
    private static final int SHORTEST = 2;

    private AlikeQueries() {}

    private record Weighed(Term term, double weight) {}

    static Query of(Hits.Hit hit, IndexView view) {
        Map<Term, Integer> counts = new HashMap<>();
        count(counts, Texts.read(hit.titles()), TITLE_COUNTS);
        count(counts, Texts.read(hit.texts()), 1);
        List<Weighed> weighed = new ArrayList<>();
        long all = view.documents();
        view.having(counts.keySet()).forEach((term, having) -> {
            if (having > 1) {
                double rarity = Math.log((all + 1.0) / having);
                weighed.add(new Weighed(term, (1 + Math.log(Objects.requireNonNull(counts.get(term)))) * rarity));
            }
        });
        weighed.sort(Comparator.comparingDouble(Weighed::weight)
                .reversed()
                .thenComparing(w -> w.term().toString()));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weighed.stream()
                .filter(term -> term.weight() > 0)
                .limit(MOST_TERMS)
                .forEach(term ->
                        query.add(new BoostQuery(new TermQuery(term.term()), (float) term.weight()), Occur.SHOULD));
        BooleanQuery built = query.build();
        return built.clauses().isEmpty() ? new MatchNoDocsQuery("nothing sets it apart") : built;
    }

    static void count(Map<Term, Integer> counts, Texts texts, int each) {
        for (Texts.Text text : texts.texts()) {
            for (String term : WordQueries.terms(Analyzers.words(text.language()), text.text())) {
                if (term.length() >= SHORTEST) {
                    counts.merge(new Term(Fields.all(text.language()), term), each, Integer::sum);
                }
            }
        }
    }
}
