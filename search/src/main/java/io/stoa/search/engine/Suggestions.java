package io.stoa.search.engine;

import io.stoa.search.analysis.Analyzers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What titles and names begin with, or have in them, while somebody is typing. */
final class Suggestions {

    private static final Pattern PINYIN = Pattern.compile("[a-z']{2,40}");
    private static final int LONGEST = 100;
    private static final float BY_WORDS = 3;

    private Suggestions() {}

    /** Null if nothing was typed that a title could have. */
    static @Nullable Query of(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> terms = WordQueries.terms(Analyzers.gramQuery(), cut);
        boolean something = false;
        if (!terms.isEmpty()) {
            any.add(new BoostQuery(beginning(Fields.TITLE_GRAMS, terms, cut), BY_WORDS), Occur.SHOULD);
            any.add(new BoostQuery(beginning(Fields.NAME, terms, cut), BY_WORDS), Occur.SHOULD);
            something = true;
        }
        String letters = cut.strip().toLowerCase(Locale.ROOT);
        if (PINYIN.matcher(letters).matches()) {
            any.add(new PrefixQuery(new Term(Fields.PINYIN, letters.replace("'", ""))), Occur.SHOULD);
            something = true;
        }
        return something ? any.build() : null;
    }

    /** All words but the last as they are; the last may go on, unless a space or a Chinese character ends it. */
    private static Query beginning(String field, List<String> terms, String typed) {
        char end = typed.charAt(typed.length() - 1);
        boolean whole = !(end < 0x2E80 && Character.isLetterOrDigit(end));
        if (whole && terms.size() > 1) {
            return new PhraseQuery(field, terms.toArray(String[]::new));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.subList(0, terms.size() - 1).forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        Term last = new Term(field, terms.get(terms.size() - 1));
        all.add(whole ? new TermQuery(last) : new PrefixQuery(last), Occur.MUST);
        return all.build();
    }
}
