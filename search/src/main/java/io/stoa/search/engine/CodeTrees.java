package io.stoa.search.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes with those above them, so that what is below is found and counted at every level. */
final class CodeTrees {

    /** The levels of GB/T 13745: three, five and seven digits. */
    private static final List<Integer> SUBJECT_LEVELS = List.of(3, 5, 7);

    /** The levels of GB/T 2260: province, prefecture and county, each filled up with zeros. */
    private static final List<Integer> REGION_LEVELS = List.of(2, 4, 6);

    private static final int REGION_LENGTH = 6;

    private CodeTrees() {}

    static Set<String> subjects(Collection<String> codes) {
        Set<String> all = new LinkedHashSet<>();
        for (String code : codes) {
            String digits = code.replace(".", "");
            SUBJECT_LEVELS.stream()
                    .filter(level -> level <= digits.length())
                    .forEach(level -> all.add(digits.substring(0, level)));
        }
        return all;
    }

    static Set<String> regions(@Nullable String code) {
        Set<String> all = new LinkedHashSet<>();
        if (code != null && code.length() == REGION_LENGTH) {
            REGION_LEVELS.forEach(level -> all.add(code.substring(0, level) + "0".repeat(REGION_LENGTH - level)));
        }
        return all;
    }

    /** A discipline as it stands in the index. */
    static String subject(String code) {
        return code.replace(".", "");
    }
}
