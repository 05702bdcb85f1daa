package io.stoa.core.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Brings texts of any script into the form in which they are compared, and takes them apart into terms 归一与切分. Two
 * writings of a word have the same terms: case, width, accents, punctuation and, with a dictionary, traditional characters
 * make no difference.
 *
 * <p>Chinese, whose words are not divided, is taken apart into pairs of neighbouring characters, which find a word wherever
 * it stands without knowing it.
 */
public final class Terms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final UnaryOperator<String> simplified;

    /**
     * Terms with a dictionary of Chinese characters, which core itself does not bring.
     *
     * @param simplified writes traditional characters 繁体 as simplified ones 简体; asked for text with Chinese characters only
     */
    public Terms(UnaryOperator<String> simplified) {
        this.simplified = simplified;
    }

    /**
     * The form in which texts are compared: compatibility forms folded (NFKD), lower case, simplified characters, without
     * accents and punctuation, words divided by single spaces.
     *
     * @param text any text
     * @return the folded text; empty if the text has neither letters nor digits
     */
    public String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return wordsOf(hasHan(plain) ? simplified.apply(plain) : plain);
    }

    /**
     * The terms of a text.
     *
     * @param text any text
     * @return its words and, of Chinese, its pairs of neighbouring characters, in their order
     */
    public List<String> of(String text) {
        return ofFolded(fold(text));
    }

    /**
     * The terms of a text that was folded already.
     *
     * @param folded what {@link #fold} made
     * @return its words and, of Chinese, its pairs of neighbouring characters; a Chinese character that stands alone is a
     *     term of its own
     */
    public static List<String> ofFolded(String folded) {
        List<String> terms = new ArrayList<>();
        for (String word : folded.split(" ")) {
            if (hasHan(word)) {
                addHan(word, terms);
            } else if (!word.isEmpty()) {
                terms.add(word);
            }
        }
        return terms;
    }

    /**
     * Whether there are Chinese characters in a text.
     *
     * @param text any text
     * @return true if so
     */
    public static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= 0x2e80 && UnicodeScript.of(text.codePointAt(i)) == UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    private static String wordsOf(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(point);
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static void addHan(String word, List<String> terms) {
        int[] points = word.codePoints().toArray();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            if (!isHan(points[i])) {
                other.appendCodePoint(points[i]);
                continue;
            }
            flush(other, terms);
            boolean pair = i + 1 < points.length && isHan(points[i + 1]);
            boolean last = i > 0 && isHan(points[i - 1]);
            if (pair) {
                terms.add(new String(points, i, 2));
            } else if (!last) {
                terms.add(new String(points, i, 1));
            }
        }
        flush(other, terms);
    }

    private static boolean isHan(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN;
    }

    private static void flush(StringBuilder other, List<String> terms) {
        if (other.length() > 0) {
            terms.add(other.toString());
            other.setLength(0);
        }
    }
}
