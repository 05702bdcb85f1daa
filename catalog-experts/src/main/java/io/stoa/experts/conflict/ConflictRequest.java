package io.stoa.experts.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Which experts are to be checked against which applications, and on which day.
 *
 * @param organiserId the organisation that runs the panel
 * @param day the day on which the rules are applied
 * @param applications who stands behind the applications
 * @param expertIds registered experts, at most 20,000; if these and the others are empty: every published expert whom the caller
 *     may see
 * @param others reviewers who are not registered here
 */
public record ConflictRequest(
        @NotBlank @Size(max = 36) String organiserId,
        @NotNull LocalDate day,
        @NotEmpty @Size(max = 20_000) List<@NotNull @Valid ApplicationParties> applications,
        @Size(max = 20_000) List<@NotBlank String> expertIds,
        @Size(max = 20_000) List<@NotNull @Valid PersonProfile> others) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param organiserId the organisation that runs the panel
     * @param day the day on which the rules are applied
     * @param applications who stands behind the applications
     * @param expertIds registered experts
     * @param others reviewers who are not registered here
     */
    public ConflictRequest {
        applications = applications == null ? List.of() : List.copyOf(applications);
        expertIds = expertIds == null ? List.of() : List.copyOf(expertIds);
        others = others == null ? List.of() : List.copyOf(others);
    }

    /**
     * Registered experts against applications.
     *
     * @param organiserId the organisation that runs the panel
     * @param day the day on which the rules are applied
     * @param applications who stands behind the applications
     * @param expertIds registered experts
     * @return the request
     */
    public static ConflictRequest of(
            String organiserId, LocalDate day, List<ApplicationParties> applications, List<String> expertIds) {
        return new ConflictRequest(organiserId, day, applications, expertIds, List.of());
    }
}
