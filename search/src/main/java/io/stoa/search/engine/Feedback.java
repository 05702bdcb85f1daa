package io.stoa.search.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words that the best hits of a query share, which bring what is written in other words forward (pseudo relevance
 * feedback after Lavrenko and Croft, 2001). They change the order of the hits and not what is a hit.
 */
final class Feedback {

    /** How many of the best hits are read. */
    static final int HITS = 10;

    private static final int WORDS = 25;
    private static final float WEIGHT = 0.5f;
    private static final int SHORTEST = 2;

    private Feedback() {}

    private record Weighed(Term term, double weight) {}

    /** The query with the words of its best hits, which were found for it by who asks. */
    static Query of(Query query, List<Hits.Hit> best, int words, IndexView view) {
        List<Weighed> shared = shared(best, view);
        if (shared.isEmpty()) {
            return query;
        }
        double all = shared.stream().mapToDouble(Weighed::weight).sum();
        BooleanQuery.Builder more = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (Weighed each : shared) {
            float boost = (float) (each.weight() / all * words * WEIGHT);
            more.add(new BoostQuery(new TermQuery(each.term()), boost), Occur.SHOULD);
        }
        return more.build();
    }

    private static List<Weighed> shared(List<Hits.Hit> best, IndexView view) {
        Map<Term, Double> weights = new HashMap<>();
        for (Hits.Hit hit : best) {
            Map<Term, Integer> counts = new HashMap<>();
            AlikeQueries.count(counts, Texts.read(hit.titles()), 1);
            AlikeQueries.count(counts, Texts.read(hit.texts()), 1);
            double length = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((term, count) -> weights.merge(term, hit.score() * count / length, Double::sum));
        }
        long all = view.documents();
        Map<Term, Double> rare = new HashMap<>();
        view.having(weights.keySet()).forEach((term, having) -> {
            if (having > 1 && having * 4L < all) {
                rare.put(term, Objects.requireNonNull(weights.get(term)) * rarity(all, having));
            }
        });
        return rare.entrySet().stream()
                .map(each -> new Weighed(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(each -> each.term().toString()))
                .limit(WORDS)
                .toList();
    }

    private static double rarity(long all, int having) {
        return Math.log((all + 1.0) / having);
    }
}
