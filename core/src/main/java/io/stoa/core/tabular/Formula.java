package io.stoa.core.tabular;

import java.util.regex.Pattern;

/**
 * Keeps a text in a CSV file from being run as a formula by the spreadsheet that opens it (OWASP, CSV injection): it
 * gets an apostrophe before it, which reading takes away again. A text that has an apostrophe there already gets
 * another, so that none is lost.
 */
final class Formula {

    private static final String DANGEROUS = "=+-@＝＋－＠'";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private Formula() {}

    static String disarm(String text) {
        return isArmed(text) ? "'" + text : text;
    }

    static String restore(String text) {
        return text.startsWith("'") && isArmed(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isArmed(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.charAt(0) == '\t' || text.charAt(0) == '\r') {
            return true;
        }
        int first = 0;
        while (first < text.length() && isUnseen(text.charAt(first))) {
            first++;
        }
        return first < text.length()
                && DANGEROUS.indexOf(text.charAt(first)) >= 0
                && !PLAIN_NUMBER.matcher(text).matches();
    }

    /** What a spreadsheet may pass over before it looks for a formula. */
    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
