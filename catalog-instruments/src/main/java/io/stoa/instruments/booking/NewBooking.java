package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a booking begins with. */
record NewBooking(
        String instrumentId,
        String providerId,
        Booker booker,
        TimeSlot slot,
        BookingState state,
        boolean soleUse,
        @Nullable String purpose,
        @Nullable String project,
        @Nullable String seriesId,
        @Nullable String bundleId,
        String madeBy,
        @Nullable String reason,
        @Nullable Instant decideBy) {}
