package io.stoa.search.analysis;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.CharFilter;

/**
 * Folds full-width forms to half-width ones and traditional characters to simplified ones, one character for one, so that
 * offsets stay what they are and a highlighter can mark the original.
 */
final class FoldedChars extends CharFilter {

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';
    private static final char FIRST_FULL = '\uFF01';
    private static final char LAST_FULL = '\uFF5E';
    private static final int FULL_TO_HALF = FIRST_FULL - '!';
    private static final char[] SIMPLIFIED = simplified();

    FoldedChars(Reader input) {
        super(input);
    }

    static char fold(char c) {
        if (c >= FIRST_HAN && c <= LAST_HAN) {
            return SIMPLIFIED[c - FIRST_HAN];
        }
        if (c >= FIRST_FULL && c <= LAST_FULL) {
            return (char) (c - FULL_TO_HALF);
        }
        return c == '\u3000' ? ' ' : c;
    }

    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            buffer[i] = fold(buffer[i]);
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }

    /** Asked once for every character: the converter's own way over whole texts segments them first and changes lengths. */
    private static char[] simplified() {
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            List<String> simple = ZhConverterUtil.toSimple(c);
            boolean known = simple != null && !simple.isEmpty() && simple.get(0).length() == 1;
            table[c - FIRST_HAN] = known ? simple.get(0).charAt(0) : c;
        }
        return table;
    }
}
