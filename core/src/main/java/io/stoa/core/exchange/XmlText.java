package io.stoa.core.exchange;

/** Text that XML 1.0 can carry. */
public final class XmlText {

    private XmlText() {}

    /**
     * Replaces what XML 1.0 forbids: control characters but for tab and line ends, and half surrogates.
     *
     * @param text any text
     * @return the text with U+FFFD in the place of each
     */
    public static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static boolean isPlain(char unit) {
        return (unit >= 0x20 || unit == '\n' || unit == '\t' || unit == '\r')
                && !Character.isSurrogate(unit)
                && unit < 0xfffe;
    }

    private static String replaced(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point > 0xffff || isPlain((char) point) ? point : 0xfffd)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
