package io.stoa.core.time;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number of working days.
 *
 * @param days how many; negative if counted backwards
 * @param unpublishedYears the years, ascending, whose notices are awaited and may still change the number
 */
public record WorkDayCount(int days, Set<Integer> unpublishedYears) {

    /**
     * Copies the years.
     *
     * @param days how many
     * @param unpublishedYears the years
     */
    public WorkDayCount {
        unpublishedYears = Collections.unmodifiableSet(new TreeSet<>(unpublishedYears));
    }

    /**
     * {@return whether to count again once the unpublished years are loaded}
     */
    public boolean isProvisional() {
        return !unpublishedYears.isEmpty();
    }
}
