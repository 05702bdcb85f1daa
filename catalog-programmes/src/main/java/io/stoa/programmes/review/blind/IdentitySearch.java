package io.stoa.programmes.review.blind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds known names in text that is to be blind. Width, case, blanks and punctuation do not matter; a Latin or Cyrillic
 * name must stand as whole words, in any order of two or three parts (Wei Zhang, Zhang Wei), a Chinese one may stand
 * anywhere. It warns and does not decide: a name may be a common word, and what it does not know it cannot find.
 */
public final class IdentitySearch {

    private static final int SHORTEST_HAN = 2;
    private static final int SHORTEST_WORD = 3;
    private static final int AROUND = 20;
    private static final int MOST_MENTIONS = 1000;
    private static final int MOST_PARTS_TURNED = 3;

    private final Map<String, String> needles = new LinkedHashMap<>();

    /**
     * A search for somebody's names.
     *
     * @param identity the names; those too short to tell anybody apart are left out
     */
    public IdentitySearch(KnownIdentity identity) {
        identity.names().forEach(this::add);
    }

    private void add(String name) {
        String needle = words(name);
        if (needle.isEmpty()) {
            return;
        }
        if (hasHan(needle)) {
            if (needle.length() >= SHORTEST_HAN) {
                needles.putIfAbsent(needle.replace(" ", ""), name);
            }
            return;
        }
        if (needle.length() < SHORTEST_WORD) {
            return;
        }
        needles.putIfAbsent(" " + needle + " ", name);
        List<String> parts = Arrays.asList(needle.split(" "));
        if (parts.size() > 1 && parts.size() <= MOST_PARTS_TURNED) {
            needles.putIfAbsent(" " + turned(parts, 1) + " ", name);
            needles.putIfAbsent(" " + turned(parts, parts.size() - 1) + " ", name);
        }
    }

    private static String turned(List<String> parts, int by) {
        List<String> turned = new ArrayList<>(parts.subList(by, parts.size()));
        turned.addAll(parts.subList(0, by));
        return String.join(" ", turned);
    }

    /**
     * Looks for the names.
     *
     * @param texts the texts by field
     * @return where they stand, by field in the order given, at most 1,000; each name once a field
     */
    public List<IdentityMention> in(Map<String, String> texts) {
        List<IdentityMention> mentions = new ArrayList<>();
        texts.forEach((field, text) -> {
            String spaced = " " + words(text) + " ";
            String dense = spaced.replace(" ", "");
            needles.forEach((needle, name) -> {
                boolean han = hasHan(needle);
                int at = han ? dense.indexOf(needle) : spaced.indexOf(needle);
                boolean known = mentions.stream()
                        .anyMatch(each ->
                                each.field().equals(field) && each.name().equals(name));
                if (at >= 0 && !known && mentions.size() < MOST_MENTIONS) {
                    mentions.add(new IdentityMention(field, name, excerpt(han ? dense : spaced, at, needle.length())));
                }
            });
        });
        return mentions;
    }

    private static String excerpt(String text, int at, int length) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + length + AROUND))
                .strip();
    }

    /** In one width and case, with one blank for whatever stands between letters and digits. */
    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
