package io.stoa.literature;

/** How the two parts of a person's name stand in one line. */
final class NameOrder {

    private NameOrder() {}

    /** Chinese, Japanese and Korean names are written without a break; others with the family name first. */
    static String joined(String family, String given) {
        return isIdeographic(family) && isIdeographic(given) ? family + given : family + ", " + given;
    }

    private static boolean isIdeographic(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(i));
            if (script != Character.UnicodeScript.HAN && script != Character.UnicodeScript.HANGUL) {
                return false;
            }
        }
        return true;
    }
}
