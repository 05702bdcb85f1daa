package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project 课题 for which instruments are booked.
 *
 * @param code its code, unique on the platform, by which bookings name it; at most 50 characters
 * @param title what it is called; at most 300 characters
 * @param organisationId the organisation whose project it is
 * @param account the account that pays, or null; at most 50 characters
 * @param active when it is active; a booking must lie wholly in it
 * @param members the caller ids of those who may book for it; empty for everybody of the organisation. At most 500
 */
public record ProjectDraft(
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 300) String title,
        @NotBlank String organisationId,
        @Nullable @Size(min = 1, max = 50) String account,
        @NotNull TimeSlot active,
        @Size(max = 500) List<@NotBlank @Size(max = 100) String> members) {

    /**
     * Copies the members.
     *
     * @param code its code
     * @param title what it is called
     * @param organisationId the organisation
     * @param account the account that pays
     * @param active when it is active
     * @param members those who may book for it
     */
    public ProjectDraft {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
