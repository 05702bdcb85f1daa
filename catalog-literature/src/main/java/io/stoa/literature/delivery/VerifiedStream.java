package io.stoa.literature.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Fails at the end of a file that is longer, shorter or other than the one that was kept. */
final class VerifiedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final DocumentFile file;
    private long count;
    private boolean ended;

    VerifiedStream(InputStream in, DocumentFile file) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            digest.update(buffer, offset, read);
            if (count > file.size()) {
                throw damaged();
            }
        } else if (read < 0 && !ended) {
            ended = true;
            verify();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (count != file.size() || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw damaged();
        }
    }

    private IOException damaged() {
        return new IOException("the file " + file.sha256() + " is not as it was kept");
    }
}
