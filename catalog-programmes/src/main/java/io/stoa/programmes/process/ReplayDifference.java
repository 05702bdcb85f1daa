package io.stoa.programmes.process;

import org.jspecify.annotations.Nullable;

/**
 * Something that was computed again and differs from what was kept.
 *
 * @param what what it is: {@code evaluation}, {@code ranking}, {@code line} or {@code decision}
 * @param applicationId the application that it is about, or null
 * @param kept what the records say, or null if they say nothing
 * @param computed what was computed, or null if nothing was
 */
public record ReplayDifference(
        String what,
        @Nullable String applicationId,
        @Nullable String kept,
        @Nullable String computed) {}
