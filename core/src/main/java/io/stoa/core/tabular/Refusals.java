package io.stoa.core.tabular;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import org.jspecify.annotations.Nullable;

/** The ways in which a whole file is refused. */
final class Refusals {

    private Refusals() {}

    static UnreadableInputException of(String reason, @Nullable Object... namesAndValues) {
        return new UnreadableInputException(Message.of("core.tabular." + reason, namesAndValues));
    }

    static UnreadableInputException because(Throwable cause, String reason, @Nullable Object... namesAndValues) {
        return new UnreadableInputException(Message.of("core.tabular." + reason, namesAndValues), cause);
    }
}
