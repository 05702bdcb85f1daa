package io.stoa.core.tabular;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the text of a cell is compared and shown. */
final class CellText {

    /** Marks of required columns, and what spreadsheets leave unseen before and between words. */
    private static final Pattern UNSAID = Pattern.compile("[\\s\\p{Cf}*_]|\\((必填|必填项|required|pflicht|обязательно)\\)");

    private static final int SHOWN = 60;

    private CellText() {}

    /** Without white space at both ends, the wide and the unbreakable included. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Full-width letters, digits and signs become plain ones; nothing else changes, so ² stays apart from 2. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '\uFF01' && c <= '\uFF5E';
            narrow.append(wide ? (char) (c - 0xFEE0) : c == '\u2212' ? '-' : c);
        }
        return trim(narrow.toString());
    }

    /** What two names of a choice have in common. */
    static String folded(String text) {
        return trim(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /** What two writings of a header have in common. */
    static String header(String text) {
        return UNSAID.matcher(folded(text)).replaceAll("");
    }

    /** As much of a text as a message may quote. */
    static String shown(String text) {
        String clean = text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > SHOWN ? clean + "…" : clean;
    }

    /** Whether a text has control characters other than tabs and line ends. */
    static boolean isControlled(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
