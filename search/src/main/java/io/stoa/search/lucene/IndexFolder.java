package io.stoa.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with one index in use and perhaps another that is being built. The file {@code current} names the one in use
 * and is replaced at once, so that a crash leaves either the old or the new.
 */
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String CURRENT = "current";
    private static final String PREFIX = "index-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f-]+");

    private final Path folder;
    private final FileChannel channel;

    private IndexFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens a folder for this process alone.
     *
     * @throws IOException if it cannot be made or another process has it
     */
    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IOException("another process uses it");
        }
        return new IndexFolder(folder, channel);
    }

    /** The lock lasts as long as the channel. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The index in use, or null if there is none. */
    @Nullable
    Path current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT), StandardCharsets.UTF_8)
                    .strip();
            boolean ours = NAME.matcher(name).matches() && Files.isDirectory(folder.resolve(name));
            return ours ? folder.resolve(name) : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** A folder for a new index, which nobody uses until {@link #use}. */
    Path next(String id) throws IOException {
        return Files.createDirectories(folder.resolve(PREFIX + id));
    }

    /** Changes over to an index and removes the others. */
    void use(Path index) throws IOException {
        Path written = folder.resolve(CURRENT + ".new");
        Files.writeString(written, index.getFileName().toString(), StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(
                written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes every index but one; what cannot be removed now is tried again next time. */
    void sweep(Path used) {
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> others = content.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> !path.getFileName().equals(used.getFileName()))
                    .toList();
            others.forEach(IndexFolder::remove);
        } catch (IOException e) {
            LOG.warn("the search folder {} could not be swept", folder, e);
        }
    }

    private static void remove(Path index) {
        try (Stream<Path> content = Files.walk(index)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("the old index {} could not be removed", index, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
