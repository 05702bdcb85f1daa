package io.stoa.samples.portal.desk.panel;

import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Stratum;
import io.stoa.programmes.review.PanelDrawRequest;
import io.stoa.samples.portal.desk.FormPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a panel is to be drawn.
 *
 * @param version the round's version as the page showed it
 * @param reason what the draw is for
 * @param day the day of the meeting
 * @param seats how many seats
 * @param standIns how many stand-ins
 * @param discipline a discipline of GB/T 13745 that members must have, or null
 * @param mostPerEmployer how many of one employer at most, or null
 * @param outOfTown how many from out of town at least
 */
record DrawForm(
        long version,
        String reason,
        @Nullable LocalDate day,
        int seats,
        int standIns,
        @Nullable String discipline,
        @Nullable Integer mostPerEmployer,
        int outOfTown) {

    PanelDrawRequest request() {
        PoolCriteria who = discipline == null || discipline.isBlank()
                ? PoolCriteria.any()
                : PoolCriteria.ofDisciplines(discipline.strip());
        return new PanelDrawRequest(
                Objects.requireNonNullElse(reason, ""),
                FormPost.required(day, "day"),
                List.of(new Stratum("panel", who, seats, standIns)),
                mostPerEmployer,
                outOfTown,
                null,
                false);
    }
}
