package io.stoa.literature.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML whose tags and texts are no longer than allowed: a parser keeps each of them whole. Closing it closes nothing. */
final class BoundedMarkup extends FilterInputStream {

    private static final int LONGEST = 4 << 20;

    private int length;

    BoundedMarkup(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            see(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // The caller's stream stays open.
    }

    private void see(int read) throws IOException {
        length = read == '<' || read == '>' ? 0 : length + 1;
        if (length > LONGEST) {
            throw new IOException("a tag or text has more than " + LONGEST + " bytes");
        }
    }
}
