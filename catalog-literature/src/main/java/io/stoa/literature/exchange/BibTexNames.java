package io.stoa.literature.exchange;

import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names in BibTeX: {@code First von Last}, {@code von Last, First} or {@code von Last, Jr, First}, divided by
 * {@code and}; a name in braces is a body. The particles (the words in lower case) belong to the family name, what
 * stands for Jr to the given names. Of two Chinese words the first is the family name.
 *
 * <p>citeproc-java's reader of names makes one name of a whole list if one of them has an apostrophe or a digit.
 */
final class BibTexNames {

    private BibTexNames() {}

    /** The names of a field; {@code others} is left away. */
    static List<Contributor> read(ContributorRole role, String field) {
        List<Contributor> names = new ArrayList<>();
        for (String name : divided(field, " and ")) {
            String plain = name.strip();
            if (!plain.isEmpty() && !plain.equalsIgnoreCase("others")) {
                names.add(one(role, plain));
            }
        }
        return names;
    }

    private static Contributor one(ContributorRole role, String name) {
        if (isGroup(name)) {
            return Contributor.body(role, Latex.read(name).strip());
        }
        List<String> parts = divided(name, ",").stream().map(String::strip).toList();
        if (parts.size() == 1) {
            return inOrder(role, divided(name.replace('~', ' '), " "));
        }
        String family = Latex.read(parts.get(0)).strip();
        String given = parts.size() == 2 ? parts.get(1) : parts.get(2) + ", " + parts.get(1);
        String plain = Latex.read(given).strip();
        return plain.isEmpty() ? Contributor.person(role, family) : Contributor.person(role, family, plain);
    }

    private static Contributor inOrder(ContributorRole role, List<String> all) {
        List<String> words =
                all.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        if (words.size() == 1) {
            return Contributor.person(role, Latex.read(words.get(0)));
        }
        if (words.size() == 2 && words.stream().allMatch(BibTexNames::isChinese)) {
            return Contributor.person(role, words.get(0), words.get(1));
        }
        int from = words.size() - 1;
        for (int i = words.size() - 2; i > 0; i--) {
            from = isLower(words.get(i)) ? i : from;
        }
        return Contributor.person(
                role,
                Latex.read(String.join(" ", words.subList(from, words.size()))),
                Latex.read(String.join(" ", words.subList(0, from))));
    }

    private static boolean isLower(String word) {
        int first = word.codePoints().filter(Character::isLetter).findFirst().orElse('A');
        return Character.isLowerCase(first) && !word.startsWith("{");
    }

    private static boolean isChinese(String word) {
        return word.codePoints().allMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    private static boolean isGroup(String name) {
        if (!name.startsWith("{") || !name.endsWith("}")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < name.length() - 1; i++) {
            depth += name.charAt(i) == '{' ? 1 : name.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** The pieces between dividers that do not stand in braces. */
    private static List<String> divided(String field, String divider) {
        List<String> pieces = new ArrayList<>();
        String text = field.replaceAll("\\s", " ");
        String lower = text.toLowerCase(Locale.ROOT).length() == text.length() ? text.toLowerCase(Locale.ROOT) : text;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0 && lower.startsWith(divider, i)) {
                pieces.add(text.substring(start, i));
                start = i + divider.length();
                i = start - 1 - (divider.length() > 1 ? 1 : 0);
            }
        }
        pieces.add(text.substring(Math.min(start, text.length())));
        return pieces;
    }

    static String written(String nameInOneLine) {
        Contributor name = Names.read(ContributorRole.AUTHOR, nameInOneLine);
        String family = name.family();
        String given = name.given();
        if (name.corporate()) {
            return "{" + Latex.written(name.displayName()) + "}";
        }
        if (family == null || given == null) {
            return protectedName(name.displayName());
        }
        int suffix = given.lastIndexOf(", ");
        return suffix < 1
                ? protectedName(family) + ", " + protectedName(given)
                : protectedName(family) + ", " + protectedName(given.substring(suffix + 2)) + ", "
                        + protectedName(given.substring(0, suffix));
    }

    /** A word that would divide names stands in braces. */
    private static String protectedName(String name) {
        return Latex.written(name).replaceAll("(?i)(?<=\\s)and(?=\\s)", "{$0}");
    }
}
