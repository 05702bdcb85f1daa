package io.stoa.search.lucene;

import org.jspecify.annotations.Nullable;

/** An index that has to be built anew. */
final class UnusableIndexException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableIndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
