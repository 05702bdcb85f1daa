package io.stoa.experts.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that applies or takes part 申请单位、合作单位: whoever works there has a conflict with the application.
 *
 * @param name its name in any script
 * @param organisationId its id here, or null if it is not registered
 */
public record InvolvedOrganisation(
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 36) String organisationId) {}
