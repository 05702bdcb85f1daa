package io.stoa.literature.delivery;

import java.io.IOException;
import java.io.InputStream;

/**
 * A delivered file on its way to the one who asked for it.
 *
 * @param file what it is
 * @param content its bytes, to be closed by the caller; reading fails at the end if they are not those that were kept
 */
public record DeliveredDocument(DocumentFile file, InputStream content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
