package io.stoa.literature.exchange;

import io.stoa.literature.exchange.marc.MarcEncoding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text file whose encoding nobody knows: UTF-16 and UTF-8 by the byte order mark, UTF-16 also by its
 * zeros; else each line is UTF-8 if it can be, and otherwise GB18030 or Latin-1 by its look, for files are put together
 * from parts. A line that could be both is GB18030 if the beginning of the file is. Memory is bounded, however long a line is.
 */
final class TextReader extends Reader {

    private static final int LONGEST_PIECE = 1 << 16;
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** UTF-8 writes Chinese in three bytes; what has two may be Chinese of GB18030 as well. */
    private static final char FIRST_OF_THREE_BYTES = 0x800;

    /** Bytes below this are never the second half of a character, in none of the encodings. */
    private static final int NEVER_SECOND = 0x30;

    private static final int MUCH_MORE = 10;
    private static final int WIDE_HEAD = 1024;

    private final InputStream in;
    private final boolean chinese;
    private byte[] rest = new byte[0];
    private String piece = "";
    private int position;

    private TextReader(InputStream in, boolean chinese) {
        this.in = in;
        this.chinese = chinese;
    }

    /** The characters of a file; closing them does not close it. */
    static Reader of(InputStream file) throws IOException {
        InputStream in = new BufferedInputStream(file, LONGEST_PIECE);
        in.mark(LONGEST_PIECE);
        byte[] head = in.readNBytes(LONGEST_PIECE);
        in.reset();
        Charset wide = wide(head);
        if (wide != null) {
            in.skipNBytes(isMark(head, 0xFE, 0xFF) || isMark(head, 0xFF, 0xFE) ? 2 : 0);
            return new InputStreamReader(in, wide);
        }
        if (head.length > 2 && isMark(head, 0xEF, 0xBB) && (head[2] & 0xff) == 0xBF) {
            in.skipNBytes(3);
        }
        byte[] lines = Arrays.copyOf(head, whole(head));
        String text = MarcEncoding.decoded(lines);
        boolean utf8 = text.equals(new String(lines, StandardCharsets.UTF_8));
        return new TextReader(in, !utf8 && text.equals(new String(lines, CHINESE)));
    }

    private static boolean isMark(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static @Nullable Charset wide(byte[] head) {
        if (isMark(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (isMark(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < Math.min(head.length, WIDE_HEAD); i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int most = Math.min(head.length, WIDE_HEAD) / 4;
        if (zeros[0] > most && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return zeros[1] > most && zeros[0] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (position == piece.length() && !advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length() - position);
        piece.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // The caller's stream stays open.
    }

    private boolean advance() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(rest.length + 256);
        line.writeBytes(rest);
        rest = new byte[0];
        int read = 0;
        while (line.size() < LONGEST_PIECE && read != '\n') {
            read = in.read();
            if (read < 0) {
                break;
            }
            line.write(read);
        }
        byte[] bytes = line.toByteArray();
        int end = read == '\n' || read < 0 ? bytes.length : whole(bytes);
        rest = Arrays.copyOfRange(bytes, end, bytes.length);
        piece = decoded(Arrays.copyOf(bytes, end));
        position = 0;
        return !piece.isEmpty();
    }

    /** Where the part of a long line ends that has whole characters only. */
    private static int whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 1 && (bytes[end - 1] & 0xff) >= NEVER_SECOND) {
            end--;
        }
        return end <= 1 ? wholeOfUtf8(bytes) : end;
    }

    private static int wholeOfUtf8(byte[] bytes) {
        int last = bytes.length - 1;
        while (last > bytes.length - 4 && last > 0 && (bytes[last] & 0xC0) == 0x80) {
            last--;
        }
        return last > 0 && (bytes[last] & 0xC0) == 0xC0 ? last : bytes.length;
    }

    /** A line of UTF-8 with a damaged byte in it stays UTF-8, though it may happen to be valid GB18030. */
    private String decoded(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int bad = 0;
        int wide = 0;
        char widest = 0;
        for (int i = 0; i < utf8.length(); i++) {
            bad += utf8.charAt(i) == '\uFFFD' ? 1 : 0;
            wide += utf8.charAt(i) > 0x7f ? 1 : 0;
            widest = (char) Math.max(widest, utf8.charAt(i));
        }
        if (chinese && bad == 0 && wide > 0 && widest < FIRST_OF_THREE_BYTES) {
            return new String(bytes, CHINESE);
        }
        return bad == 0 || wide > MUCH_MORE * bad ? utf8 : MarcEncoding.decoded(bytes);
    }
}
