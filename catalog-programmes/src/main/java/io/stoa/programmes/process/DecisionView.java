package io.stoa.programmes.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as those see it who prepare and approve it.
 *
 * @param callId the call
 * @param number the number of the decision, from 1
 * @param state where it stands
 * @param rule the rule it follows
 * @param adjustments departures from it
 * @param lines what is decided on each accepted application, by number
 * @param funding what each theme is given
 * @param currency ISO 4217 code of all amounts
 * @param proposedBy the id of who proposed it
 * @param proposedAt when
 * @param approvedBy the id of who approved it, or null
 * @param approvedAt when, or null
 * @param publishedAt when it was published, or null
 * @param reason why it differs from the decision before, or null for the first
 * @param returnReason why it was sent back, or null
 */
public record DecisionView(
        String callId,
        int number,
        DecisionState state,
        FundingRule rule,
        List<Adjustment> adjustments,
        List<DecisionLine> lines,
        List<ThemeFunding> funding,
        String currency,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        @Nullable String reason,
        @Nullable String returnReason) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param callId the call
     * @param number the number of the decision, from 1
     * @param state where it stands
     * @param rule the rule it follows
     * @param adjustments departures from it
     * @param lines what is decided on each accepted application, by number
     * @param funding what each theme is given
     * @param currency ISO 4217 code of all amounts
     * @param proposedBy the id of who proposed it
     * @param proposedAt when
     * @param approvedBy the id of who approved it, or null
     * @param approvedAt when, or null
     * @param publishedAt when it was published, or null
     * @param reason why it differs from the decision before, or null for the first
     * @param returnReason why it was sent back, or null
     */
    public DecisionView {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        lines = lines == null ? List.of() : List.copyOf(lines);
        funding = funding == null ? List.of() : List.copyOf(funding);
    }
}
