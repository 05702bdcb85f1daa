package io.stoa.programmes.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A departure from what the rule gives, which must have a reason 调整.
 *
 * @param applicationId the application
 * @param amount what it is given instead, in minor units, at most what it asks for; or null for nothing
 * @param reason why
 */
public record Adjustment(
        @NotBlank @Size(max = 36) String applicationId,
        @Nullable @Positive Long amount,
        @NotBlank @Size(max = 1000) String reason) {}
