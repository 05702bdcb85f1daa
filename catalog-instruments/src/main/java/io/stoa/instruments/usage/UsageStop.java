package io.stoa.instruments.usage;

import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a session 下机.
 *
 * @param stoppedAt when it ended; null for now
 * @param work what was done; null if it is what the start said
 */
public record UsageStop(
        @Nullable Instant stoppedAt, @Nullable @Valid UsageWork work) {

    /** {@return an end now, of work that was done as the start said} */
    public static UsageStop now() {
        return new UsageStop(null, null);
    }

    /**
     * An end now.
     *
     * @param work what was done
     * @return the end
     */
    public static UsageStop now(UsageWork work) {
        return new UsageStop(null, work);
    }
}
