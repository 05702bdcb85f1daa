package io.stoa.programmes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A stage of the review that a call plans 评审环节.
 *
 * @param mode how it is done
 * @param scoreSheet the score sheet that reviewers fill in, by its name
 */
public record ReviewStage(
        @NotNull ReviewMode mode, @NotBlank @Size(max = 100) String scoreSheet) {}
