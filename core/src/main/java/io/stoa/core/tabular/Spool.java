package io.stoa.core.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that is read more than once: the caller's own, or a temporary copy of a stream, deleted in the end. */
final class Spool implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final boolean temporary;

    private Spool(Path file, boolean temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    static Spool of(Path file, TableLimits limits) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw Refusals.of("no-file", "file", String.valueOf(file.getFileName()));
            }
            if (Files.size(file) > limits.fileBytes()) {
                throw Refusals.of("too-large", "limit", limits.fileBytes());
            }
            return new Spool(file, false);
        } catch (IOException e) {
            throw Refusals.because(e, "no-file", "file", String.valueOf(file.getFileName()));
        }
    }

    static Spool of(InputStream in, TableLimits limits) {
        Path file = temporary();
        boolean filled = false;
        try {
            fill(file, in, limits.fileBytes());
            filled = true;
            return new Spool(file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!filled) {
                delete(file);
            }
        }
    }

    Path file() {
        return file;
    }

    boolean isZip() {
        return startsWith(ZIP);
    }

    boolean isOle2() {
        return startsWith(OLE2);
    }

    @Override
    public void close() {
        if (temporary) {
            delete(file);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("stoa-table-", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path file, InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw Refusals.of("too-large", "limit", most);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file could not be deleted", e);
        }
    }

    private boolean startsWith(byte[] magic) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
