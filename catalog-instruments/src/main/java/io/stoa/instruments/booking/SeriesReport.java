package io.stoa.instruments.booking;

import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or could be done, with the members of a series.
 *
 * @param seriesId the series, or null if it was only checked
 * @param members the members, by start
 */
public record SeriesReport(@Nullable String seriesId, List<Member> members) {

    /**
     * Copies the members.
     *
     * @param seriesId the series
     * @param members the members
     */
    public SeriesReport {
        members = List.copyOf(members);
    }

    /**
     * One member.
     *
     * @param slot its time, or the time that was wished for
     * @param booking the booking, or null if there is none
     * @param violations what stands against it; empty if nothing does
     */
    public record Member(TimeSlot slot, @Nullable BookingView booking, List<Violation> violations) {

        /**
         * Copies the violations.
         *
         * @param slot its time
         * @param booking the booking
         * @param violations what stands against it
         */
        public Member {
            violations = List.copyOf(violations);
        }
    }

    /**
     * {@return the members against which rules stand}
     */
    public List<Member> refused() {
        return members.stream().filter(each -> !each.violations().isEmpty()).toList();
    }
}
