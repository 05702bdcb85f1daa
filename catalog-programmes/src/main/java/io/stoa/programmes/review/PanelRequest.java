package io.stoa.programmes.review;

import io.stoa.experts.assignment.Fairness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Among whom the reviewers that applications still lack are assigned 指派要求.
 *
 * @param expertIds the experts that may be chosen, each once, 1 to 5,000
 * @param minLoad the fewest applications for each of them, those they have included, at least 0
 * @param maxLoad the most applications for each of them, those they have included, at least {@code minLoad}
 * @param fairness the least that every application gets
 */
public record PanelRequest(
        @Size(min = 1, max = 5000) List<@NotBlank @Size(max = 36) String> expertIds,
        @Min(0) @Max(10_000) int minLoad,
        @Min(1) @Max(10_000) int maxLoad,
        @NotNull Fairness fairness) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param expertIds the experts that may be chosen
     * @param minLoad the fewest applications for each
     * @param maxLoad the most applications for each
     * @param fairness the least that every application gets
     */
    public PanelRequest {
        expertIds =
                expertIds == null ? List.of() : expertIds.stream().distinct().toList();
    }

    /**
     * A request without a lower bound and without a floor.
     *
     * @param expertIds the experts that may be chosen
     * @param maxLoad the most applications for each of them
     * @return the request
     */
    public static PanelRequest of(List<String> expertIds, int maxLoad) {
        return new PanelRequest(expertIds, 0, maxLoad, Fairness.none());
    }
}
