package io.stoa.search.opensearch;

import io.stoa.search.engine.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words made in this JVM, written so that the cluster's analyzer {@link #ANALYZER} reads the same words at the same
 * positions: a space goes to the next position, {@link #SAME} stays at it, and {@link #GAP} stands for a word left out.
 */
final class TokenText {

    /** Reads what is written here. */
    static final String ANALYZER = "stoa_tokens";

    static final char SAME = '\u0001';
    static final char GAP = '\u0002';

    private static final char REPLACEMENT = '\uFFFD';
    private static final Analyzer ANALYZERS = Fields.analyzer();

    private TokenText() {}

    /** The words of a text in a field. */
    static String of(String field, String text) {
        StringBuilder written = new StringBuilder();
        try (TokenStream stream = ANALYZERS.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                step(written, step.getPositionIncrement());
                appendTo(written, term);
            }
            stream.end();
            gaps(written, step.getPositionIncrement());
            return written.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private static void step(StringBuilder written, int positions) {
        if (positions == 0) {
            written.append(SAME);
            return;
        }
        gaps(written, positions - 1);
        if (!written.isEmpty()) {
            written.append(' ');
        }
    }

    private static void gaps(StringBuilder written, int positions) {
        for (int i = 0; i < positions; i++) {
            written.append(written.isEmpty() ? "" : " ").append(GAP);
        }
    }

    /** A term as it stands in the index: JSON has no halves of characters, and nothing in a term may divide it. */
    static String term(CharSequence term) {
        StringBuilder written = new StringBuilder(term.length());
        appendTo(written, term);
        return written.toString();
    }

    /** A text as JSON can hold it. */
    static String wellFormed(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(c -> written.appendCodePoint(isHalf(c) ? REPLACEMENT : c));
        return written.toString();
    }

    private static void appendTo(StringBuilder written, CharSequence term) {
        term.codePoints().forEach(c -> written.appendCodePoint(divides(c) || isHalf(c) ? REPLACEMENT : c));
    }

    private static boolean divides(int c) {
        return c == SAME || c == GAP || Character.isWhitespace(c);
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
