package io.stoa.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
    static Query of(Query query, ScoreDoc[] best, int words, IndexSearcher searcher) throws IOException {
        List<Weighed> shared = shared(best, searcher);
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

    private static List<Weighed> shared(ScoreDoc[] best, IndexSearcher searcher) throws IOException {
        Map<Term, Double> weights = new HashMap<>();
        for (ScoreDoc hit : best) {
            Document document = searcher.storedFields().document(hit.doc);
            Map<Term, Integer> counts = new HashMap<>();
            AlikeQueries.count(counts, Texts.read(document.get(Fields.TITLES)), 1);
            AlikeQueries.count(counts, Texts.read(document.get(Fields.TEXTS)), 1);
            double length = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((term, count) -> weights.merge(term, hit.score * count / length, Double::sum));
        }
        IndexReader reader = searcher.getIndexReader();
        Map<Term, Double> rare = new HashMap<>();
        for (Map.Entry<Term, Double> each : weights.entrySet()) {
            int having = reader.docFreq(each.getKey());
            if (having > 1 && having * 4L < reader.numDocs()) {
                rare.put(each.getKey(), each.getValue() * rarity(reader.numDocs(), having));
            }
        }
        return rare.entrySet().stream()
                .map(each -> new Weighed(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(each -> each.term().toString()))
                .limit(WORDS)
                .toList();
    }

    private static double rarity(int all, int having) {
        return Math.log((all + 1.0) / having);
    }
}
