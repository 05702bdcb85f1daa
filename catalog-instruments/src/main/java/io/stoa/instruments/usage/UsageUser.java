package io.stoa.instruments.usage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who used an instrument 使用人.
 *
 * @param holderId the user's caller id, at most 100 characters
 * @param organisationId the user's organisation, or null if there is none
 * @param operatorId the caller id of who operated the instrument, at most 100 characters, or null if the user did
 */
public record UsageUser(
        @NotBlank @Size(max = 100) String holderId,
        @Nullable @Size(min = 1, max = 36) String organisationId,
        @Nullable @Size(min = 1, max = 100) String operatorId) {

    /**
     * A user who operated the instrument.
     *
     * @param holderId the user's caller id
     * @param organisationId the user's organisation, or null if there is none
     * @return the user
     */
    public static UsageUser of(String holderId, @Nullable String organisationId) {
        return new UsageUser(holderId, organisationId, null);
    }

    /**
     * {@return the same user, for whom somebody else operated the instrument}
     *
     * @param id the operator's caller id
     */
    public UsageUser operatedBy(String id) {
        return new UsageUser(holderId, organisationId, id);
    }
}
