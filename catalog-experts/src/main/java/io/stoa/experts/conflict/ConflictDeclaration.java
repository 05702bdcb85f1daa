package io.stoa.experts.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A conflict that an expert declares 回避申报.
 *
 * @param organiserId the organisation that runs the panel
 * @param expertId the expert
 * @param applicationId the application, as {@link ApplicationParties#applicationId()}
 * @param reason what the expert said; not shown to applicants or other experts
 */
public record ConflictDeclaration(
        @NotBlank @Size(max = 36) String organiserId,
        @NotBlank @Size(max = 36) String expertId,
        @NotBlank @Size(max = 200) String applicationId,
        @NotBlank @Size(max = 1000) String reason) {}
