package io.stoa.samples.portal.desk.panel;

import io.stoa.samples.portal.desk.FormPost;
import io.stoa.samples.portal.web.Show;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a round may come with.
 *
 * @param version the round's version as the page showed it
 * @param seat a reviewer's pseudonym
 * @param application an application; its pseudonym where a reviewer is taken off
 * @param expert an expert's id
 * @param reason why
 * @param until a new deadline in the city's time
 */
record StepForm(
        long version,
        String seat,
        String application,
        String expert,
        String reason,
        @Nullable LocalDateTime until) {

    /** Empty fields of a form come as empty texts. */
    StepForm {
        seat = Objects.requireNonNullElse(seat, "");
        application = Objects.requireNonNullElse(application, "");
        expert = Objects.requireNonNullElse(expert, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    Instant instant() {
        return FormPost.required(until, "until").atZone(Show.ZONE).toInstant();
    }
}
