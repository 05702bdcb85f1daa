package io.stoa.core.time;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A date found by counting working days.
 *
 * @param date the date
 * @param unpublishedYears the years, ascending, whose notices are awaited and may still move the date
 */
public record WorkDate(LocalDate date, Set<Integer> unpublishedYears) {

    /**
     * Copies the years.
     *
     * @param date the date
     * @param unpublishedYears the years
     */
    public WorkDate {
        unpublishedYears = Collections.unmodifiableSet(new TreeSet<>(unpublishedYears));
    }

    /**
     * {@return whether to count again once the unpublished years are loaded}
     */
    public boolean isProvisional() {
        return !unpublishedYears.isEmpty();
    }
}
