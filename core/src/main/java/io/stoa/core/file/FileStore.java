package io.stoa.core.file;

import java.io.InputStream;

/**
 * Keeps files by their content: the same bytes are kept once, and a file never changes. Who may read which file is for
 * the entry that refers to it to say; the store is the trusted side of the platform and asks nobody.
 *
 * <p>Technical failures of the storage are {@link java.io.UncheckedIOException}s. Hosts may bring their own; the
 * default is a {@link FolderFileStore}.
 */
public interface FileStore {

    /**
     * Keeps a file. What was kept before stays as it is; after a failure there is nothing half-written to be opened.
     *
     * @param content the bytes; not closed
     * @param limits what is accepted
     * @param mediaType what the sender says that it is; parameters such as {@code ;charset=utf-8} are dropped
     * @return how to find it again
     * @throws io.stoa.core.error.UnreadableInputException if it is larger than allowed, empty, of a media type that
     *     is not accepted, or if its first bytes show that it is not what the sender says
     */
    StoredFile put(InputStream content, FileLimits limits, String mediaType);

    /**
     * Opens a file.
     *
     * @param hash its hash
     * @return its bytes, to be closed by the caller
     * @throws io.stoa.core.error.NotFoundException if there is no such file
     * @throws io.stoa.core.error.UsageException if this is not a hash
     */
    InputStream open(String hash);

    /**
     * Whether a file is kept.
     *
     * @param hash its hash
     * @return true if it can be opened
     * @throws io.stoa.core.error.UsageException if this is not a hash
     */
    boolean exists(String hash);

    /**
     * Deletes a file for good. As equal files are kept once, the caller must know that nothing else refers to it.
     *
     * @param hash its hash
     * @return whether there was one
     * @throws io.stoa.core.error.UsageException if this is not a hash
     */
    boolean delete(String hash);
}
