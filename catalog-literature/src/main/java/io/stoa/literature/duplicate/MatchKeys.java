package io.stoa.literature.duplicate;

import io.stoa.core.text.Terms;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The keys under which a record is found again without the rest of the catalogue: what {@link Blocks} are made of, except
 * that nothing is known of how rare a word is; instead its longest words stand for the telling ones.
 */
final class MatchKeys {

    private static final int TELLING = 5;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(MatchKeys::key);

    private MatchKeys() {}

    static Set<Long> of(MatchRecord record) {
        Set<Long> keys = new LinkedHashSet<>();
        record.identifiers().forEach(identifier -> keys.add(key("i " + identifier)));
        String title = Titles.fold(record.title());
        addTitle(title, keys);
        String author = new AuthorNames(record.authors()).leading();
        if (!author.isEmpty()) {
            int space = title.indexOf(' ');
            keys.add(key("y " + author + " " + record.year()));
            keys.add(key("f " + author + " " + (space < 0 ? title : title.substring(0, space))));
        }
        return keys;
    }

    /** Of a title's five longest words every pair, so that a slip in one or two of them leaves some; and the whole. */
    private static void addTitle(String title, Set<Long> keys) {
        if (Titles.isCommon(title)) {
            return;
        }
        keys.add(key("t " + title));
        List<String> telling = Terms.ofFolded(title).stream()
                .distinct()
                .sorted(LONGEST_FIRST)
                .limit(TELLING)
                .sorted()
                .toList();
        for (int i = 0; i < telling.size(); i++) {
            for (int j = i + 1; j < telling.size(); j++) {
                keys.add(key("w " + telling.get(i) + " " + telling.get(j)));
            }
        }
    }

    private static long key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
