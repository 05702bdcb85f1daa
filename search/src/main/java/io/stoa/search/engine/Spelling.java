package io.stoa.search.engine;

import io.stoa.search.analysis.Language;
import io.stoa.search.query.QueryReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final int MOST_WORDS = 8;

    /** So many proposals for a word are looked at first, and so many in the end if all before lead to nothing visible. */
    private static final int FIRST_PROPOSALS = 5;

    private static final int MOST_PROPOSALS = 40;

    /** Each look asks the index. */
    private static final int MOST_LOOKS = 100;

    private final IndexView view;
    private final ToIntFunction<Query> visible;
    private int looks;

    private Spelling(IndexView view, ToIntFunction<Query> visible) {
        this.view = view;
        this.visible = visible;
    }

    /** The query with one word after the other put right; null if that finds nothing either. */
    static @Nullable String better(IndexView view, String typed, ToIntFunction<Query> visible) {
        return typed.length() > LONGEST_TEXT ? null : new Spelling(view, visible).better(typed);
    }

    private @Nullable String better(String typed) {
        Matcher words = WORD.matcher(typed);
        StringBuilder better = new StringBuilder();
        boolean changed = false;
        for (int i = 0; i < MOST_WORDS && words.find(); i++) {
            String word = words.group();
            String meant = isSpelled(word) ? meant(word) : null;
            changed |= meant != null;
            words.appendReplacement(better, Matcher.quoteReplacement(meant == null ? word : meant));
        }
        words.appendTail(better);
        return changed && finds(better.toString()) ? better.toString() : null;
    }

    /** Chinese has no spelling that letters could be changed in. */
    private static boolean isSpelled(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && Language.guess(word) != Language.ZH;
    }

    /** The most alike word that is visible, however many hidden ones are more alike; null if the word is one itself. */
    private @Nullable String meant(String word) {
        if (finds(word)) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        for (int most = FIRST_PROPOSALS; most <= MOST_PROPOSALS; most *= 2) {
            List<String> proposals = view.spelledLike(word.toLowerCase(Locale.ROOT), most);
            for (String proposal : proposals) {
                if (seen.add(proposal) && looks++ < MOST_LOOKS && finds(proposal)) {
                    return proposal;
                }
            }
            if (proposals.size() < most) {
                return null;
            }
        }
        return null;
    }

    private boolean finds(String text) {
        Query words = WordQueries.of(QueryReader.read(text));
        return words != null && visible.applyAsInt(words) > 0;
    }
}
