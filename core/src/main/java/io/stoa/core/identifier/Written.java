package io.stoa.core.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what people write into what rules read: full-width forms, dashes of all kinds, lower case, separators. Case is
 * changed for ASCII letters only, so that no foreign letter (ı, ſ, the Kelvin sign) slips in as an ASCII one.
 */
final class Written {

    private static final int ECHO_LIMIT = 60;
    private static final char REPLACEMENT = '\uFFFD';

    private Written() {}

    /** Full-width forms to ASCII, dashes to a hyphen, spaces of all kinds to a space; one character for one. */
    static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(halfWidth(text.charAt(i)));
        }
        return out.toString();
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE63') {
            return '-';
        }
        return Character.isSpaceChar(c) ? ' ' : c;
    }

    /** Without blanks and invisible characters at both ends, as copying from web pages leaves them. */
    static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The half-width text without a leading prefix such as {@code https://orcid.org/} and without a slash at the end. */
    static String withoutPrefix(String text, Pattern prefix) {
        String half = halfWidth(text);
        Matcher matcher = prefix.matcher(half);
        String rest = matcher.lookingAt() ? half.substring(matcher.end()).strip() : half;
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Half-width, upper case, without blanks and hyphens. */
    static String compact(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = halfWidth(text.charAt(i));
            if (c != ' ' && c != '-' && c != '\t') {
                out.append(upper(c));
            }
        }
        return out.toString();
    }

    static String upper(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(upper((char) c)));
        return out.toString();
    }

    static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : (char) c));
        return out.toString();
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    /** Groups of four, as ORCID and ISNI are shown. */
    static String grouped(String sixteen, String separator) {
        return String.join(
                separator,
                sixteen.substring(0, 4),
                sixteen.substring(4, 8),
                sixteen.substring(8, 12),
                sixteen.substring(12));
    }

    /** A short, harmless copy of hostile input for a message. */
    static String echo(CharSequence text) {
        StringBuilder out = new StringBuilder(ECHO_LIMIT + 1);
        for (int i = 0; i < text.length() && i < ECHO_LIMIT; i++) {
            out.append(isHarmless(text.charAt(i)) ? text.charAt(i) : REPLACEMENT);
        }
        if (text.length() > ECHO_LIMIT) {
            cutSurrogate(out).append('…');
        }
        return out.toString();
    }

    private static boolean isHarmless(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static StringBuilder cutSurrogate(StringBuilder out) {
        int last = out.length() - 1;
        if (Character.isHighSurrogate(out.charAt(last))) {
            out.setLength(last);
        }
        return out;
    }

    /** Only the last four characters of a personal number: messages end up in logs. */
    static String masked(CharSequence text) {
        int shown = text.length() > 8 && text.length() <= ECHO_LIMIT ? 4 : 0;
        int hidden = Math.min(text.length() - shown, 18);
        return "*".repeat(hidden) + echo(text.subSequence(text.length() - shown, text.length()));
    }
}
