package io.stoa.samples.portal.desk.panel;

import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the hearings of a video defence are held.
 *
 * @param version the round's version as the page showed it
 * @param starts when the sessions begin; a line without a beginning does not count
 * @param ends when each is over at the latest
 * @param minutes how long a hearing takes
 * @param changeover minutes between two hearings
 * @param waiting minutes that applicants come early
 * @param rooms how many waiting rooms there are
 */
record DefenceForm(
        long version,
        List<LocalDateTime> starts,
        List<LocalDateTime> ends,
        int minutes,
        int changeover,
        int waiting,
        int rooms) {

    /** Copies nothing, since lines may be empty. */
    DefenceForm {
        starts = starts == null ? List.of() : starts;
        ends = ends == null ? List.of() : ends;
    }

    DefencePlan plan() {
        return new DefencePlan(
                Show.ZONE,
                IntStream.range(0, Math.min(starts.size(), ends.size()))
                        .filter(line -> starts.get(line) != null)
                        .mapToObj(
                                line -> DefenceSession.of(starts.get(line), FormPost.required(ends.get(line), "ends")))
                        .toList(),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(changeover),
                Duration.ofMinutes(waiting),
                rooms);
    }
}
