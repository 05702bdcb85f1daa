package io.stoa.experts.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An expert who is left out of a pool 排除.
 *
 * @param expertId the expert
 * @param reason why, such as the rule of a conflict of interest; kept in the record, so it must name nobody
 */
public record Exclusion(
        @NotBlank @Size(max = 36) String expertId,
        @NotBlank @Size(max = 200) String reason) {}
