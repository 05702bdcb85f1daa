package io.stoa.experts;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The forms in which names are compared: without case, width, accents and punctuation, traditional Chinese characters as simplified
 * ones.
 */
public final class NameForms {

    private NameForms() {}

    /**
     * The form of a person's name: its parts in the order of the alphabet, so that Zhang Wei is Wei ZHANG; Chinese names have one
     * part.
     *
     * @param name the name in any script
     * @return its form; empty if the name has no letter or digit
     */
    public static String person(String name) {
        String folded = folded(name, Normalizer.Form.NFKD, ' ');
        if (folded.indexOf(' ') < 0) {
            return folded;
        }
        String[] parts = folded.split(" ");
        Arrays.sort(parts);
        return String.join(" ", parts);
    }

    /**
     * The form of an organisation's name or of a title.
     *
     * @param name the name in any script
     * @return its letters and digits; empty if it has none
     */
    public static String organisation(String name) {
        return folded(name, Normalizer.Form.NFKC, (char) 0);
    }

    private static String folded(String text, Normalizer.Form form, char gap) {
        String normal = Normalizer.normalize(text, form).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(normal.length());
        boolean chinese = false;
        for (int i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
            int character = normal.codePointAt(i);
            chinese |= Character.isIdeographic(character);
            if (Character.isLetterOrDigit(character)) {
                folded.appendCodePoint(character);
            } else if (gap != 0 && !isMark(character) && isOpen(folded, gap)) {
                folded.append(gap);
            }
        }
        String result = folded.toString().strip();
        return chinese ? ZhConverterUtil.toSimple(result) : result;
    }

    private static boolean isOpen(StringBuilder folded, char gap) {
        return folded.length() > 0 && folded.charAt(folded.length() - 1) != gap;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
