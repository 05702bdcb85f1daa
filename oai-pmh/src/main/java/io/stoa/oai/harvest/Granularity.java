package io.stoa.oai.harvest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The finest dates that a repository knows (OAI-PMH 2.0, section 3.3.1). */
public enum Granularity {
    /** Days. */
    DAY,
    /** Seconds. */
    SECOND;

    /** The time as the repository wants it written, on or before the time given. */
    String write(Instant time) {
        return this == DAY
                ? time.toString().substring(0, 10)
                : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
