package io.stoa.programmes.review;

import io.stoa.core.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that come in the same order in every world. */
final class SeededIds implements Ids {

    private final AtomicLong count = new AtomicLong();

    @Override
    public String next() {
        return String.format("01900000-0000-7000-8000-%012x", count.incrementAndGet());
    }

    @Override
    public String pseudonym() {
        return UUID.nameUUIDFromBytes(("pseudonym " + count.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
