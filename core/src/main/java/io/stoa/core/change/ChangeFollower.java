package io.stoa.core.change;

import io.stoa.core.error.Message;
import org.jspecify.annotations.Nullable;

/**
 * A module's own follower of the change log, such as a search index, which keeps its position where its content is. A
 * module brings it as a {@linkplain io.stoa.core.Contributions contribution}; hosts call
 * {@link io.stoa.core.Platform#followChanges()} from their scheduler.
 */
public interface ChangeFollower {

    /**
     * {@return its name, for logs and health checks}
     */
    String name();

    /**
     * Takes over what has changed since the last time.
     *
     * @return how many changes were taken over
     */
    int follow();

    /**
     * {@return how far it is behind}
     */
    ChangeLag lag();

    /**
     * {@return what those who run the platform should know of it, such as that its content was found damaged and is made
     *     anew; null if there is nothing to be said}
     */
    default @Nullable String notice() {
        return null;
    }

    /**
     * {@return why it could not follow the last time, for health checks; null if it could}
     */
    default @Nullable Message trouble() {
        return null;
    }
}
