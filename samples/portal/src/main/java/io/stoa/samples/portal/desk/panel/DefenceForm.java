package io.stoa.samples.portal.desk.panel;

import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the hearings of a video defence are held.
 *
 * @param version the round's version as the page showed it
 * @param start when the session begins
 * @param end when it is over at the latest
 * @param minutes how long a hearing takes
 * @param changeover minutes between two hearings
 * @param waiting minutes that applicants come early
 * @param rooms how many waiting rooms there are
 */
record DefenceForm(
        long version,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        int minutes,
        int changeover,
        int waiting,
        int rooms) {

    DefencePlan plan() {
        DefenceSession session = DefenceSession.of(FormPost.required(start, "start"), FormPost.required(end, "end"));
        return new DefencePlan(
                Show.ZONE,
                List.of(session),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(changeover),
                Duration.ofMinutes(waiting),
                rooms);
    }
}
