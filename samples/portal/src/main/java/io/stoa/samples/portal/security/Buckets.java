package io.stoa.samples.portal.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for everybody who was seen lately. Their number is bounded: whoever was not seen for longest is
 * forgotten first, and begins anew with a full bucket.
 */
final class Buckets {

    private static final int MOST = 20_000;

    private final long capacity;
    private final Duration period;
    private final Map<String, Bucket> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Buckets that are full at first.
     *
     * @param capacity how many tokens a bucket holds
     * @param period in which an empty bucket fills again, evenly
     */
    Buckets(long capacity, Duration period) {
        this.capacity = capacity;
        this.period = period;
    }

    long capacity() {
        return capacity;
    }

    Duration period() {
        return period;
    }

    synchronized Bucket of(String who) {
        return known.computeIfAbsent(
                who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                        .build());
    }

    synchronized int size() {
        return known.size();
    }
}
