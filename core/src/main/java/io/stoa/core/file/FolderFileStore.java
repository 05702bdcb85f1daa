package io.stoa.core.file;

import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps files in a folder, which several nodes may share. A file is written aside, forced to the disk and moved into
 * place in one step, so it is there as a whole or not at all, even after a crash; what a crash leaves aside is taken
 * away by {@link #sweep}.
 */
public final class FolderFileStore implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderFileStore.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String ASIDE = "incoming";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path aside;

    /**
     * A store in a folder.
     *
     * @param folder the folder, made where it does not exist; nobody else may write to it
     * @throws UncheckedIOException if it can be neither found nor made
     */
    public FolderFileStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.aside = this.folder.resolve(ASIDE);
        makeFolder(aside);
    }

    @Override
    public StoredFile put(InputStream content, FileLimits limits, String mediaType) {
        String type = MediaTypes.canonical(mediaType);
        if (!limits.mediaTypes().isEmpty() && !limits.mediaTypes().contains(type)) {
            throw new UnreadableInputException(Message.of(
                    "core.file.media-type-refused",
                    "mediaType",
                    type,
                    "accepted",
                    limits.mediaTypes().stream().sorted().toList()));
        }
        Path written = aside.resolve(UUID.randomUUID().toString());
        try {
            StoredFile file = write(content, limits, type, written);
            keep(written, file.hash());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(written);
        }
    }

    private static StoredFile write(InputStream content, FileLimits limits, String type, Path target)
            throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            int read = content.readNBytes(buffer, 0, BUFFER);
            requireContent(read);
            MediaTypes.requireMatch(type, buffer, Math.min(read, MediaTypes.HEAD));
            for (; read > 0; read = content.readNBytes(buffer, 0, BUFFER)) {
                size += read;
                requireWithin(size, limits);
                digest.update(buffer, 0, read);
                writeFully(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size, type);
    }

    private static void requireContent(int read) {
        if (read == 0) {
            throw new UnreadableInputException(Message.of("core.file.empty"));
        }
    }

    private static void requireWithin(long size, FileLimits limits) {
        if (size > limits.maxBytes()) {
            throw new UnreadableInputException(Message.of("core.file.too-large", "limit", limits.maxBytes()));
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Moving over an equal file does no harm, so two that put the same content need no lock. */
    private void keep(Path written, String hash) throws IOException {
        Path target = path(hash);
        makeFolder(parent(hash));
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(parent(hash));
    }

    @Override
    public InputStream open(String hash) {
        try {
            return Files.newInputStream(path(hash));
        } catch (NoSuchFileException e) {
            throw new NotFoundException(Message.of("core.file.not-found", "hash", hash), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(String hash) {
        return Files.isRegularFile(path(hash));
    }

    @Override
    public boolean delete(String hash) {
        try {
            return Files.deleteIfExists(path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes away what crashed writers left behind.
     *
     * @param age how old it must be, longer than any upload takes, such as a day: younger files may still be written,
     *     by this node or another
     * @return how many files were taken away
     * @throws UncheckedIOException if the folder cannot be read
     */
    public int sweep(Duration age) {
        Instant limit = Instant.now().minus(age);
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(aside)) {
            for (Path file : files) {
                if (isOlder(file, limit) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    private static boolean isOlder(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Two levels of folders keep each of them small; the syntax of the hash keeps callers inside of them. */
    private Path path(String hash) {
        if (!HASH.matcher(hash).matches()) {
            String shown = hash.length() <= 80 ? hash : hash.substring(0, 80) + "…";
            throw new UsageException(Message.of("core.file.hash", "hash", shown));
        }
        return parent(hash).resolve(hash);
    }

    private Path parent(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }

    private static void makeFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the move itself durable. Some systems cannot open a folder; there the move is durable soon after. */
    private static void forceFolder(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("cannot force the folder {} to the disk", path, e);
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("cannot delete {}; sweep will", path, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
