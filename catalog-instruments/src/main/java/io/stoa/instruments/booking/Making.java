package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a booking comes about.
 *
 * @param action under which action it is written down
 * @param purpose what for, or null
 * @param override why rules are set aside, or null
 * @param seriesId the series that it is a member of, or null
 * @param state the state that it begins in, or null if the rules say so
 * @param decideBy until when it must be accepted, or null
 * @param told whether people are told
 */
record Making(
        Action action,
        @Nullable String purpose,
        @Nullable String override,
        @Nullable String seriesId,
        @Nullable BookingState state,
        @Nullable Instant decideBy,
        boolean told) {

    static Making of(BookingRequest request) {
        return new Making(
                request.override() == null ? BookingService.BOOK : BookingService.OVERRIDE,
                request.purpose(),
                request.override(),
                null,
                null,
                null,
                true);
    }

    static Making offer(@Nullable String purpose, Instant until) {
        return new Making(WaitingLists.OFFER, purpose, null, null, BookingState.OFFERED, until, true);
    }

    static Making inSeries(BookingRequest request, String seriesId) {
        Making alone = of(request);
        return new Making(alone.action(), alone.purpose(), alone.override(), seriesId, null, null, true);
    }

    /** People are told once of a series. */
    Making untold() {
        return new Making(action, purpose, override, seriesId, state, decideBy, false);
    }
}
