package io.stoa.experts.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert who can be drawn, as far as it was asked for.
 *
 * @param id the expert
 * @param standing how the expert stands on the day
 * @param region the region, or null if not known
 * @param seniority the rank, or null if not known
 * @param disciplines the disciplines within those that were asked for
 */
record EligibleExpert(
        String id,
        String standing,
        @Nullable String region,
        @Nullable String seniority,
        List<String> disciplines) {

    boolean isWithin(String prefix) {
        return region != null && region.startsWith(prefix);
    }
}
