package io.stoa.programmes.review.schedule;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A part of a day in which the panel hears applicants 答辩场次.
 *
 * @param start when it begins, on the clock of the facility
 * @param end when it ends at the latest, on the clock of the facility
 * @param breaks when the panel hears nobody
 */
public record DefenceSession(LocalDateTime start, LocalDateTime end, List<Break> breaks) {

    /**
     * A time in which the panel hears nobody 休息.
     *
     * @param start when it begins, on the clock of the facility
     * @param end when it ends
     */
    public record Break(LocalDateTime start, LocalDateTime end) {}

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param start when it begins
     * @param end when it ends at the latest
     * @param breaks when the panel hears nobody
     */
    public DefenceSession {
        breaks = breaks == null ? List.of() : List.copyOf(breaks);
    }

    /**
     * A session without breaks.
     *
     * @param start when it begins, on the clock of the facility
     * @param end when it ends at the latest
     * @return the session
     */
    public static DefenceSession of(LocalDateTime start, LocalDateTime end) {
        return new DefenceSession(start, end, List.of());
    }
}
