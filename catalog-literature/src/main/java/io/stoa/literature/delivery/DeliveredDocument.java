package io.stoa.literature.delivery;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A delivered file on its way to the one who asked for it.
 *
 * @param file what it is
 * @param workId the work in the union catalogue that the patron asked for, or null if it is in none, or the file goes to an
 *     agency
 * @param content its bytes, to be closed by the caller; reading fails at the end if they are not those that were kept
 */
public record DeliveredDocument(DocumentFile file, @Nullable String workId, InputStream content)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
