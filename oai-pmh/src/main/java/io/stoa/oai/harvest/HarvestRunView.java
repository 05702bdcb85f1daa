package io.stoa.oai.harvest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest has brought.
 *
 * @param id its id
 * @param state where it stands
 * @param startedAt when it began
 * @param endedAt when it ended, or null while it runs
 * @param from the beginning of its window: changes since then were asked for; null for a whole harvest
 * @param pages how many pages were kept
 * @param records how many records these held, each as often as it was given
 * @param added how many of them were new
 * @param changed how many were different from what was kept
 * @param deleted how many were kept before and are now deleted
 * @param vanished how many were kept before and were not in the list of a whole harvest; they are taken for deleted
 * @param unchanged how many were known as they are
 * @param misdated how many had a datestamp before the window or after the answer; they are kept all the same
 * @param restarts how often the window was begun anew because the repository had lost the position
 * @param faulty how many could not be kept
 * @param problems the first hundred of these
 * @param errorCode why it failed, a stable code, or null
 * @param error why it failed, in English, or null
 */
public record HarvestRunView(
        String id,
        HarvestState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant from,
        long pages,
        long records,
        long added,
        long changed,
        long deleted,
        long vanished,
        long unchanged,
        long misdated,
        int restarts,
        long faulty,
        List<HarvestProblem> problems,
        @Nullable String errorCode,
        @Nullable String error) {

    /**
     * Copies the problems.
     *
     * @param id its id
     * @param state where it stands
     * @param startedAt when it began
     * @param endedAt when it ended
     * @param from the beginning of its window
     * @param pages how many pages were kept
     * @param records how many records these held
     * @param added how many of them were new
     * @param changed how many were different
     * @param deleted how many are now deleted
     * @param vanished how many were not in the list any more
     * @param unchanged how many were known as they are
     * @param misdated how many had a datestamp that cannot be right
     * @param restarts how often the window was begun anew
     * @param faulty how many could not be kept
     * @param problems the first hundred of these
     * @param errorCode why it failed, a code
     * @param error why it failed
     */
    public HarvestRunView {
        problems = List.copyOf(problems);
    }
}
