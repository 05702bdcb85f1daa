package io.stoa.core.file;

import java.util.Set;

/**
 * What may be put into a store.
 *
 * @param maxBytes the most bytes, at least 1
 * @param mediaTypes the media types that are accepted, lower case; empty if any is
 */
public record FileLimits(long maxBytes, Set<String> mediaTypes) {

    /**
     * Checks and copies.
     *
     * @param maxBytes the most bytes
     * @param mediaTypes the media types that are accepted
     * @throws IllegalArgumentException if {@code maxBytes} is less than 1
     */
    public FileLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes is " + maxBytes + ", expected at least 1");
        }
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /**
     * Any media type up to a size.
     *
     * @param maxBytes the most bytes, at least 1
     * @return the limits
     */
    public static FileLimits upTo(long maxBytes) {
        return new FileLimits(maxBytes, Set.of());
    }
}
