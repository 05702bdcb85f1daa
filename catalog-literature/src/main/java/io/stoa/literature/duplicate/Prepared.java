package io.stoa.literature.duplicate;

import io.stoa.core.text.Terms;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in the form in which it is compared. */
final class Prepared {

    final MatchRecord record;
    final String title;
    final List<String> numbers;
    final int list;
    final AuthorNames authors;
    final @Nullable String venue;

    /** Whether so many works have this title that it tells nothing: by what it says, or by how often it comes. */
    boolean commonTitle;

    /** Its tokens by their numbers, ascending, each once. */
    final int[] tokens;

    /** The same tokens, the rarest first. */
    int[] byRarity = {};

    Prepared(MatchRecord record, int list, Vocabulary vocabulary) {
        this.record = record;
        this.list = list;
        this.title = Titles.fold(record.title());
        List<String> words = Terms.ofFolded(title);
        this.numbers = Titles.numbers(title, words);
        this.authors = new AuthorNames(record.authors());
        String folded = record.venue() == null ? "" : Titles.fold(record.venue());
        this.venue = folded.isEmpty() ? null : folded;
        this.tokens =
                words.stream().mapToInt(vocabulary::number).sorted().distinct().toArray();
        vocabulary.count(tokens);
        vocabulary.countTitle(title, list);
    }

    void order(Vocabulary vocabulary, int repeated) {
        commonTitle = Titles.isCommon(title) || vocabulary.titles(title, list) >= repeated;
        long[] keyed = new long[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            keyed[i] = ((long) vocabulary.records(tokens[i]) << 32) | tokens[i];
        }
        Arrays.sort(keyed);
        byRarity = new int[keyed.length];
        for (int i = 0; i < keyed.length; i++) {
            byRarity[i] = (int) keyed[i];
        }
    }
}
