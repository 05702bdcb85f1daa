package io.stoa.experts.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert who can be drawn, as far as it was asked for.
 *
 * @param id the expert
 * @param employerKey the main employer on the day, or null if not known or not asked for
 * @param region the region, or null if not known or not asked for
 * @param seniority the rank, or null if not known or not asked for
 * @param disciplines the disciplines within those that were asked for
 */
record EligibleExpert(
        String id,
        @Nullable String employerKey,
        @Nullable String region,
        @Nullable String seniority,
        List<String> disciplines) {

    boolean isWithin(String prefix) {
        return region != null && region.startsWith(prefix);
    }
}
