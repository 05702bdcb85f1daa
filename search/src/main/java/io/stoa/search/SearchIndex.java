package io.stoa.search;

import io.stoa.core.access.Action;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The index behind a {@link Search}: a follower of the change log that can be thrown away and built anew at any time. It
 * follows when the host calls {@link io.stoa.core.Platform#followChanges()}, and begins by building itself where there is
 * none yet.
 */
public interface SearchIndex {

    /** Looks at the index and rebuilds it; by default administrators may. */
    Action ADMINISTER = new Action("search.administer");

    /**
     * Builds the index anew beside the one in use and then changes over; searches go on meanwhile. It returns when it is
     * done; run it on a thread of its own.
     *
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     * @throws io.stoa.core.error.ConflictException if it is being rebuilt already
     */
    void rebuild();

    /**
     * How the index is.
     *
     * @return its state
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not know
     */
    State state();

    /**
     * How an index is.
     *
     * @param documents how many entries it holds
     * @param position the number of the last change that it has taken over
     * @param behind how old the oldest change is that it has not taken over
     * @param rebuilding how many entries a rebuild in progress has read, or null if there is none
     * @param repaired why the index was thrown away, on start or when it did not fit the change log any more; null if it was
     *     sound
     */
    record State(
            long documents,
            long position,
            Duration behind,
            @Nullable Long rebuilding,
            @Nullable String repaired) {}
}
