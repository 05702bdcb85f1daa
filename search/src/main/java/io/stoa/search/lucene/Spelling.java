package io.stoa.search.lucene;

import io.stoa.search.analysis.Language;
import io.stoa.search.query.Expression;
import io.stoa.search.query.QueryReader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the word that somebody meant. A word is proposed only if it leads to something that the caller may see, so
 * that no spelling tells of a hidden entry.
 */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final int SHORTEST = 4;

    /** What is compared by changes of letters costs memory by its length. */
    private static final int LONGEST = 40;

    private static final int LONGEST_TEXT = 300;
    private static final int PROPOSALS = 5;
    private static final int MOST_WORDS = 8;

    private Spelling() {}

    /** Counts what a query finds among what the caller may see. */
    interface Counting {
        int of(Query words) throws IOException;
    }

    /** The query with one word after the other put right; null if that finds nothing either. */
    static @Nullable String better(IndexReader reader, String typed, Counting visible) throws IOException {
        if (typed.length() > LONGEST_TEXT) {
            return null;
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        Matcher words = WORD.matcher(typed);
        StringBuilder better = new StringBuilder();
        boolean changed = false;
        for (int i = 0; i < MOST_WORDS && words.find(); i++) {
            String word = words.group();
            String meant = isSpelled(word) ? meant(checker, reader, word, visible) : null;
            changed |= meant != null;
            words.appendReplacement(better, Matcher.quoteReplacement(meant == null ? word : meant));
        }
        words.appendTail(better);
        return changed && count(better.toString(), visible) > 0 ? better.toString() : null;
    }

    /** Chinese has no spelling that letters could be changed in. */
    private static boolean isSpelled(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && Language.guess(word) != Language.ZH;
    }

    private static @Nullable String meant(DirectSpellChecker checker, IndexReader reader, String word, Counting visible)
            throws IOException {
        Term term = new Term(Fields.ALL_GRAMS, word.toLowerCase(Locale.ROOT));
        for (SuggestWord proposal :
                checker.suggestSimilar(term, PROPOSALS, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            if (count(proposal.string, visible) > 0) {
                return proposal.string;
            }
        }
        return null;
    }

    private static int count(String text, Counting visible) throws IOException {
        Expression.All asked = QueryReader.read(text);
        Query words = WordQueries.of(asked);
        return words == null ? 0 : visible.of(words);
    }
}
