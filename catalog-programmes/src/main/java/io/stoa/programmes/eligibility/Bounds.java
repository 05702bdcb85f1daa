package io.stoa.programmes.eligibility;

import org.jspecify.annotations.Nullable;

/** A rule with a lower and an upper bound, which must be in order. */
public sealed interface Bounds permits LeaderAge, ConsortiumSize, TeamSize {

    /** {@return the least that is allowed, or null for no bound} */
    @Nullable
    Integer low();

    /** {@return the most that is allowed, or null for no bound} */
    @Nullable
    Integer high();
}
