package io.stoa.programmes.review.schedule;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How a defence is to run 答辩安排.
 *
 * @param zone the zone of the facility, by whose clock the sessions are given
 * @param sessions when the panel hears applicants, 1 to 100
 * @param hearing how long one applicant is heard, questions included, at most a day; elapsed time, also where clocks
 *     change
 * @param changeover the time between two applicants, in which one leaves and the next comes: more than nothing, at most
 *     half of a hearing
 * @param waiting how long before the hearing an applicant is to be in the waiting room at the least, at least the
 *     changeover
 * @param waitingRooms how many separate waiting rooms there are, 1 to 100
 */
public record DefencePlan(
        ZoneId zone,
        List<DefenceSession> sessions,
        Duration hearing,
        Duration changeover,
        Duration waiting,
        int waitingRooms) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 100;

    /**
     * Checks the bounds.
     *
     * @param zone the zone of the facility
     * @param sessions when the panel hears applicants
     * @param hearing how long one applicant is heard
     * @param changeover the time between two applicants
     * @param waiting how long before the hearing an applicant is to be there
     * @param waitingRooms how many separate waiting rooms there are
     * @throws RuleViolationException if a duration or number is out of bounds
     */
    public DefencePlan {
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        boolean lengths = changeover.compareTo(Duration.ZERO) > 0
                && hearing.compareTo(changeover.multipliedBy(2)) >= 0
                && hearing.compareTo(LONGEST) <= 0
                && waiting.compareTo(changeover) >= 0
                && waiting.compareTo(LONGEST) <= 0;
        if (!lengths) {
            throw refused(
                    "programmes.defence.lengths",
                    "hearing",
                    hearing,
                    "changeover",
                    changeover,
                    "waiting",
                    waiting,
                    "limit",
                    LONGEST);
        }
        if (sessions.isEmpty() || sessions.size() > MOST || waitingRooms < 1 || waitingRooms > MOST) {
            throw refused(
                    "programmes.defence.numbers", "sessions", sessions.size(), "rooms", waitingRooms, "limit", MOST);
        }
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
