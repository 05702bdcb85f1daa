package io.stoa.core.tabular;

import java.util.regex.Pattern;

/**
 * Keeps a text in a CSV file from being run as a formula by the spreadsheet that opens it (OWASP, CSV injection): it
 * gets an apostrophe before it, which reading takes away again.
 */
final class Formula {

    private static final Pattern DANGEROUS = Pattern.compile("\\s*[=+\\-@＝＋－＠\\t\\r'].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private Formula() {}

    static String disarm(String text) {
        return isArmed(text) ? "'" + text : text;
    }

    static String restore(String text) {
        return text.startsWith("'") && isArmed(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isArmed(String text) {
        boolean leads = !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
        return leads
                || DANGEROUS.matcher(text).matches()
                        && !PLAIN_NUMBER.matcher(text).matches();
    }
}
