package io.stoa.experts.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an application 申请方.
 *
 * @param applicationId the application, unique in a check
 * @param callId the call that it answers, or null: whoever applies in the same call has a conflict with it
 * @param people the applicant and the team
 * @param organisations the organisations that apply or take part
 */
public record ApplicationParties(
        @NotBlank @Size(max = 200) String applicationId,
        @Nullable @Size(max = 200) String callId,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid PersonProfile> people,
        @Size(max = 100) List<@NotNull @Valid InvolvedOrganisation> organisations) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param applicationId the application
     * @param callId the call that it answers, or null
     * @param people the applicant and the team
     * @param organisations the organisations that apply or take part
     */
    public ApplicationParties {
        people = people == null ? List.of() : List.copyOf(people);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
    }

    /**
     * An application without a call or organisations of its own.
     *
     * @param applicationId the application
     * @param people the applicant and the team
     * @return the parties
     */
    public static ApplicationParties of(String applicationId, PersonProfile... people) {
        return new ApplicationParties(applicationId, null, List.of(people), List.of());
    }
}
