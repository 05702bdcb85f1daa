package io.stoa.search.engine;

import io.stoa.search.analysis.Language;
import io.stoa.search.query.QueryReader;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
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

    /** The query with one word after the other put right; null if that finds nothing either. */
    static @Nullable String better(IndexView view, String typed, ToIntFunction<Query> visible) {
        if (typed.length() > LONGEST_TEXT) {
            return null;
        }
        Matcher words = WORD.matcher(typed);
        StringBuilder better = new StringBuilder();
        boolean changed = false;
        for (int i = 0; i < MOST_WORDS && words.find(); i++) {
            String word = words.group();
            String meant = isSpelled(word) ? meant(view, word, visible) : null;
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

    private static @Nullable String meant(IndexView view, String word, ToIntFunction<Query> visible) {
        return view.spelledLike(word.toLowerCase(Locale.ROOT), PROPOSALS).stream()
                .filter(proposal -> count(proposal, visible) > 0)
                .findFirst()
                .orElse(null);
    }

    private static int count(String text, ToIntFunction<Query> visible) {
        Query words = WordQueries.of(QueryReader.read(text));
        return words == null ? 0 : visible.applyAsInt(words);
    }
}
