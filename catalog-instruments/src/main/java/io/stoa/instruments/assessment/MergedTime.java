package io.stoa.instruments.assessment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Adds up time that may overlap, in the order of its beginning, so that every instant counts once. In microseconds. */
final class MergedTime {

    private final long until;
    private long covered;
    private long total;

    MergedTime(long from, long until) {
        this.until = until;
        this.covered = from;
    }

    /** {@return what it adds to the time covered before} */
    long add(long start, long end) {
        long first = Math.max(start, covered);
        long last = Math.min(end, until);
        if (first >= last) {
            return 0;
        }
        covered = last;
        total += last - first;
        return last - first;
    }

    Duration total() {
        return duration(total);
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
