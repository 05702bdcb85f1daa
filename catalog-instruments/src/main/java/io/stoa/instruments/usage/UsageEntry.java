package io.stoa.instruments.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the log of a session. An adjustment takes away what counted before, by an entry of its own, and enters
 * what counts instead, unless it cancels the session.
 *
 * @param number 0 for the session as it was recorded, then counting adjustments
 * @param reversal whether it takes away what counted before
 * @param startedAt when the session began
 * @param stoppedAt when it ended, or null while it is running
 * @param work what was done
 * @param reason why it was adjusted, or null
 * @param recordedBy the caller id of who made the entry
 * @param recordedAt when
 */
public record UsageEntry(
        int number,
        boolean reversal,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        UsageWork work,
        @Nullable String reason,
        String recordedBy,
        Instant recordedAt) {

    static UsageEntry of(UsageSession entry) {
        return new UsageEntry(
                entry.getEntryNumber(),
                entry.getReversesId() != null,
                entry.getStartedAt(),
                entry.getStoppedAt(),
                entry.getWork(),
                entry.getReason(),
                entry.getRecordedBy(),
                entry.getRecordedAt());
    }
}
