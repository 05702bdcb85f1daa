package io.stoa.oai.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a harvest goes on. */
record HarvestPosition(
        @Nullable Instant from,
        @Nullable String token,
        @Nullable Instant tokenExpires,
        long listed,
        @Nullable Long listSize) {

    boolean isExpired(Instant now) {
        return token != null && tokenExpires != null && tokenExpires.isBefore(now);
    }
}
