package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a BibTeX file into its entries without keeping more than one of them. An entry that does not end is damaged; the
 * next one is looked for at the beginning of a line.
 */
final class BibTexEntries {

    /** The most characters of an entry. */
    static final int LONGEST = 1 << 20;

    /** jbibtex reads joined values, and we braces, by calls within calls. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_KIND = 50;
    private static final Pattern BEGINNING =
            Pattern.compile("@[A-Za-z]+\\s*[{(]\\s*[^\\s{}(),=]*\\s*[,=].*", Pattern.DOTALL);
    private static final int LOOK_AHEAD = 200;

    /**
     * An entry.
     *
     * @param kind its type or {@code string}, {@code comment}, {@code preamble}, in lower case
     * @param body what stands between its brackets
     */
    record Entry(String kind, String body) {}

    private final BufferedReader text;
    private long line = 1;
    private int last = -1;
    private boolean lineBegins = true;

    BibTexEntries(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The next entry with the line that it begins in, or null. */
    @Nullable
    Cut<Entry> next() throws IOException {
        while (true) {
            // What ended the word behind a sign that begins no entry may be the sign of one.
            int c = last == '@' ? last : read();
            while (c >= 0 && c != '@') {
                c = read();
            }
            if (c < 0) {
                return null;
            }
            long start = line;
            Cut<Entry> entry = entry(start);
            if (entry != null) {
                return entry;
            }
        }
    }

    /** The entry behind an at sign, or null if it is only a sign in a comment. */
    private @Nullable Cut<Entry> entry(long start) throws IOException {
        StringBuilder kind = new StringBuilder();
        last = 0;
        int c = read();
        while (c >= 0 && kind.length() < LONGEST_KIND && (Character.isLetter(c) || Character.isWhitespace(c))) {
            kind.append((char) c);
            c = read();
        }
        String name = kind.toString().strip().toLowerCase(Locale.ROOT);
        if ((c != '{' && c != '(') || !name.matches("[a-z]+")) {
            return null;
        }
        return body(name, c == '{' ? '}' : ')', start);
    }

    private Cut<Entry> body(String kind, char end, long start) throws IOException {
        StringBuilder body = new StringBuilder();
        int depth = 0;
        int joined = 0;
        boolean quoted = false;
        while (true) {
            int c = peekBeginning() ? -1 : read();
            if (c < 0) {
                return Cut.damaged(start, Message.of("literature.exchange.truncated", "expected", String.valueOf(end)));
            }
            boolean escaped = body.length() > 0 && body.charAt(body.length() - 1) == '\\';
            if (depth == 0 && c == '"') {
                quoted = !quoted;
            }
            if (depth == 0 && !quoted && c == end) {
                return Cut.of(start, new Entry(kind, body.toString()));
            }
            depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            joined += depth == 0 && c == '#' ? 1 : 0;
            body.append((char) c);
            if (body.length() > LONGEST || depth > DEEPEST || joined > DEEPEST) {
                skipToBeginning();
                return Cut.damaged(start, refusal(body.length()));
            }
        }
    }

    private static Message refusal(int length) {
        return length > LONGEST
                ? Message.of("literature.exchange.too-long", "limit", LONGEST)
                : Message.of("literature.exchange.too-deep", "limit", DEEPEST);
    }

    private void skipToBeginning() throws IOException {
        while (!peekBeginning() && read() >= 0) {
            // What belongs to the entry is not kept.
        }
    }

    /** Whether a new entry begins here, at the beginning of a line. */
    private boolean peekBeginning() throws IOException {
        if (!lineBegins || last == -1) {
            return false;
        }
        text.mark(LOOK_AHEAD);
        char[] ahead = new char[LOOK_AHEAD];
        int count = 0;
        int c = text.read();
        if (c == '@') {
            ahead[count++] = '@';
            for (c = text.read(); c >= 0 && count < LOOK_AHEAD - 1; c = text.read()) {
                ahead[count++] = (char) c;
            }
        }
        text.reset();
        return count > 0 && BEGINNING.matcher(new String(ahead, 0, count)).matches();
    }

    private int read() throws IOException {
        int c = text.read();
        lineBegins = c == '\n';
        line += lineBegins ? 1 : 0;
        last = c;
        return c;
    }
}
