package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/**
 * A record cut out of a file.
 *
 * @param line the line that it begins in, or 0 if that is unknown
 * @param record what it says, or null if it is damaged
 * @param damage what is wrong with it, or null
 */
record Cut<R>(long line, @Nullable R record, @Nullable Message damage) {

    static <R> Cut<R> of(long line, R record) {
        return new Cut<>(line, record, null);
    }

    static <R> Cut<R> damaged(long line, Message damage) {
        return new Cut<>(line, null, damage);
    }
}
