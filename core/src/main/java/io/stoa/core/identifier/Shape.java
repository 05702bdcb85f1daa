package io.stoa.core.identifier;

import org.jspecify.annotations.Nullable;

/** Which characters stand where, as a template of one letter per position. */
final class Shape {

    private static final String DIGITS = "0123456789";

    /** GB 32100: no I, O, S, V and Z, which look like digits. */
    static final String USCC_SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Crockford's base 32: no i, l, o and u. */
    static final String BASE32_SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Shape() {}

    /**
     * Compares a text with a template.
     *
     * @param text without separators
     * @param template {@code 0} zero, {@code D} digit, {@code X} digit or X, {@code A} digit or capital letter,
     *     {@code U} symbol of a credit code, {@code R} base-32 symbol
     * @return the first deviation, or null
     */
    static Reading.@Nullable Refused deviation(String text, String template) {
        if (text.length() != template.length()) {
            return wrongLength(text, template.length());
        }
        for (int i = 0; i < text.length(); i++) {
            if (symbols(template.charAt(i)).indexOf(text.charAt(i)) < 0) {
                return Reading.refused(
                        "character",
                        "character",
                        Written.echo(text.substring(i, i + 1)),
                        "position",
                        i + 1,
                        "allowed",
                        described(template.charAt(i)));
            }
        }
        return null;
    }

    static Reading.Refused wrongLength(String text, Object expected) {
        return Reading.refused("length", "length", text.length(), "expected", expected);
    }

    private static String symbols(char kind) {
        return switch (kind) {
            case '0' -> "0";
            case 'D' -> DIGITS;
            case 'X' -> DIGITS + "X";
            case 'A' -> DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            case 'U' -> USCC_SYMBOLS;
            case 'R' -> BASE32_SYMBOLS;
            default -> throw new IllegalArgumentException("no symbols are known as " + kind);
        };
    }

    private static String described(char kind) {
        return switch (kind) {
            case '0' -> "0";
            case 'D' -> "0–9";
            case 'X' -> "0–9, X";
            case 'A' -> "0–9, A–Z";
            case 'U' -> "0–9, A–H, J–N, P–R, T, U, W–Y";
            default -> "0–9, a–h, j, k, m, n, p–t, v–z";
        };
    }
}
