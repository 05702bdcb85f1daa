package io.stoa.literature.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which no more is kept than is allowed. */
final class TextLines {

    private final BufferedReader text;
    private final int longest;
    private long number;
    private boolean cut;

    TextLines(Reader text, int longest) {
        this.text = new BufferedReader(text, 1 << 16);
        this.longest = longest;
    }

    /** The next line without its end, cut to the longest that is allowed; null behind the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = text.read();
        if (read < 0) {
            return null;
        }
        number++;
        cut = false;
        for (; read >= 0 && read != '\n'; read = text.read()) {
            if (line.length() < longest) {
                line.append((char) read);
            } else {
                cut = true;
            }
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    /** The number of the line that was given last; the first is 1. */
    long number() {
        return number;
    }

    /** Whether the line that was given last was longer. */
    boolean wasCut() {
        return cut;
    }
}
