package io.stoa.instruments.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A problem with an instrument 报修.
 *
 * @param instrumentId the instrument
 * @param severity how bad it is
 * @param description what is wrong; at most 2000 characters
 */
public record ProblemDraft(
        @NotBlank String instrumentId,
        @NotNull Severity severity,
        @NotBlank @Size(max = 2000) String description) {}
