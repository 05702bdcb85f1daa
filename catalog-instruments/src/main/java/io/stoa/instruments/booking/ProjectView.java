package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project, as its organisation's own people see it.
 *
 * @param id its id
 * @param version its version
 * @param code its code
 * @param title what it is called
 * @param organisationId the organisation whose project it is
 * @param account the account that pays, or null
 * @param active when it is active
 * @param members those who may book for it; empty for everybody of the organisation
 */
public record ProjectView(
        String id,
        long version,
        String code,
        String title,
        String organisationId,
        @Nullable String account,
        TimeSlot active,
        List<String> members) {

    /**
     * Copies the members.
     *
     * @param id its id
     * @param version its version
     * @param code its code
     * @param title what it is called
     * @param organisationId the organisation
     * @param account the account
     * @param active when it is active
     * @param members those who may book for it
     */
    public ProjectView {
        members = List.copyOf(members);
    }

    static ProjectView of(BookingProject project) {
        return new ProjectView(
                project.getId(),
                project.getVersion(),
                project.getCode(),
                project.getTitle(),
                project.getOrganisationId(),
                project.getAccount(),
                project.getActive(),
                project.getMembers());
    }
}
