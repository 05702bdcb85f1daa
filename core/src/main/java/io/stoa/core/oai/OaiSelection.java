package io.stoa.core.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted.
 *
 * @param from those that changed at this time or later, or null
 * @param until those that changed before this time, or null
 * @param set those of this set, or null
 */
public record OaiSelection(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String set) {}
