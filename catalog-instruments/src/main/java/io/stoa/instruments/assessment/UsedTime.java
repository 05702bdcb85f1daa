package io.stoa.instruments.assessment;

import io.stoa.instruments.usage.ServiceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log of usage, as far as an assessment looks at it.
 *
 * @param start when its effective time begins, in microseconds since 1970
 * @param end when it ends
 * @param kind whom it served
 * @param details what only some assessments look at, or null
 */
record UsedTime(
        long start, long end, ServiceKind kind, @Nullable Details details) {

    /** What only some assessments look at. */
    record Details(
            String sessionId, String holderId, @Nullable String organisationId, int samples) {}

    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }
}
