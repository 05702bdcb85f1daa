package io.stoa.experts.draw;

import java.security.SecureRandom;

/** Where seeds come from; a host replaces it for tests only. */
@FunctionalInterface
public interface SeedSource {

    /** How many bytes a seed has. */
    int LENGTH = 32;

    /**
     * {@return a new seed of {@value #LENGTH} bytes that nobody can foretell}
     */
    byte[] next();

    /**
     * {@return seeds from the machine's secure random numbers}
     */
    static SeedSource secure() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] seed = new byte[LENGTH];
            random.nextBytes(seed);
            return seed;
        };
    }
}
