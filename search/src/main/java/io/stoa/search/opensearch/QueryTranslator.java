package io.stoa.search.opensearch;

import io.stoa.search.engine.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.PrefixCodedTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Says a query of Lucene in the cluster's language. Both mean the same, but not always by the same words: Lucene finds
 * nothing by an empty query and by exclusions alone, where the cluster would find everything.
 */
final class QueryTranslator {

    /**
     * The cluster's BM25 counts every word k1 + 1 times as much as Lucene's does, so that what counts for itself must count
     * so much more as well.
     */
    private static final float BM25 = 2.2f;

    private QueryTranslator() {}

    static Query of(org.apache.lucene.search.Query query) {
        return of(query, 1);
    }

    private static Query of(org.apache.lucene.search.Query query, float boost) {
        if (query instanceof BoostQuery boosted) {
            return of(boosted.getQuery(), boost * boosted.getBoost());
        }
        if (query instanceof BooleanQuery bool) {
            return bool(bool, boost);
        }
        if (query instanceof DisjunctionMaxQuery best) {
            List<Query> readings =
                    best.getDisjuncts().stream().map(QueryTranslator::of).toList();
            double tie = best.getTieBreakerMultiplier();
            return Query.of(q ->
                    q.disMax(d -> d.queries(readings).tieBreaker((float) tie).boost(boost)));
        }
        if (query instanceof ConstantScoreQuery constant) {
            Query inner = of(constant.getQuery());
            return Query.of(q -> q.constantScore(c -> c.filter(inner).boost(boost * BM25)));
        }
        return leaf(query, boost);
    }

    private static Query bool(BooleanQuery bool, float boost) {
        boolean finds = bool.clauses().stream().anyMatch(clause -> clause.getOccur() != Occur.MUST_NOT);
        if (!finds) {
            return nothing();
        }
        return Query.of(q -> q.bool(b -> b.must(clauses(bool, Occur.MUST))
                .should(clauses(bool, Occur.SHOULD))
                .filter(clauses(bool, Occur.FILTER))
                .mustNot(clauses(bool, Occur.MUST_NOT))
                .boost(boost)));
    }

    private static List<Query> clauses(BooleanQuery bool, Occur occur) {
        return bool.clauses().stream()
                .filter(clause -> clause.getOccur() == occur)
                .map(BooleanClause::getQuery)
                .map(QueryTranslator::of)
                .toList();
    }

    private static Query leaf(org.apache.lucene.search.Query query, float boost) {
        if (query instanceof TermQuery term) {
            return term(term.getTerm(), boost);
        }
        if (query instanceof PhraseQuery phrase) {
            return phrase(phrase, boost);
        }
        if (query instanceof PrefixQuery prefix) {
            Term term = prefix.getPrefix();
            return Query.of(
                    q -> q.prefix(p -> p.field(term.field()).value(text(term)).boost(boost * BM25)));
        }
        if (query instanceof WildcardQuery wildcard) {
            Term term = wildcard.getTerm();
            return Query.of(
                    q -> q.wildcard(w -> w.field(term.field()).value(text(term)).boost(boost * BM25)));
        }
        if (query instanceof TermInSetQuery set) {
            return oneOf(set, boost);
        }
        if (query instanceof PointRangeQuery range) {
            return range(range, boost);
        }
        if (query instanceof MatchAllDocsQuery) {
            return Query.of(q -> q.matchAll(all -> all.boost(boost * BM25)));
        }
        if (query instanceof MatchNoDocsQuery) {
            return nothing();
        }
        throw new IllegalArgumentException(
                "no translation of " + query.getClass().getName());
    }

    private static Query nothing() {
        return Query.of(q -> q.matchNone(none -> none));
    }

    private static Query term(Term term, float boost) {
        return Query.of(q -> q.term(
                t -> t.field(term.field()).value(FieldValue.of(text(term))).boost(boost)));
    }

    /** Terms are next to each other in all phrases that are made here. */
    private static Query phrase(PhraseQuery phrase, float boost) {
        Term[] terms = phrase.getTerms();
        if (terms.length == 0) {
            return nothing();
        }
        if (terms.length == 1) {
            return term(terms[0], boost);
        }
        String words = Stream.of(terms).map(QueryTranslator::text).collect(Collectors.joining(" "));
        return Query.of(q -> q.matchPhrase(p -> p.field(phrase.getField())
                .query(words)
                .analyzer(TokenText.ANALYZER)
                .slop(phrase.getSlop())
                .boost(boost)));
    }

    private static Query oneOf(TermInSetQuery set, float boost) {
        List<FieldValue> values = new ArrayList<>();
        PrefixCodedTerms.TermIterator terms = set.getTermData().iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            values.add(FieldValue.of(term.utf8ToString()));
        }
        return Query.of(q ->
                q.terms(t -> t.field(set.getField()).terms(v -> v.value(values)).boost(boost * BM25)));
    }

    private static Query range(PointRangeQuery range, float boost) {
        int from = IntPoint.decodeDimension(range.getLowerPoint(), 0);
        int to = IntPoint.decodeDimension(range.getUpperPoint(), 0);
        return Query.of(q -> q.range(r -> r.field(range.getField())
                .gte(JsonData.of(from))
                .lte(JsonData.of(to))
                .boost(boost * BM25)));
    }

    private static String text(Term term) {
        return Fields.hasWords(term.field()) ? TokenText.term(term.text()) : TokenText.wellFormed(term.text());
    }
}
