package io.stoa.programmes.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a decision is to be made.
 *
 * @param rule the rule
 * @param adjustments departures from it, each application once
 */
public record ProposalRequest(
        @NotNull @Valid FundingRule rule, @Size(max = 1000) List<@NotNull @Valid Adjustment> adjustments) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param rule the rule
     * @param adjustments departures from it, each application once
     */
    public ProposalRequest {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
    }

    /**
     * By the rule alone.
     *
     * @param rule the rule
     * @return the request
     */
    public static ProposalRequest by(FundingRule rule) {
        return new ProposalRequest(rule, List.of());
    }

    /**
     * {@return the same with departures}
     *
     * @param departures the departures, each application once
     */
    public ProposalRequest adjusting(Adjustment... departures) {
        return new ProposalRequest(rule, List.of(departures));
    }
}
