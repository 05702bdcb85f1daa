package io.stoa.core.notify;

import org.jspecify.annotations.Nullable;

/**
 * Who is told: one caller, or all who have a role in an organisation.
 *
 * @param callerId a caller's id, or null
 * @param organisationId an organisation's id, or null
 * @param role a role in it, or null for all of its people
 */
public record Recipient(
        @Nullable String callerId,
        @Nullable String organisationId,
        @Nullable String role) {

    /**
     * One caller.
     *
     * @param id the caller's id
     * @return the recipient
     */
    public static Recipient caller(String id) {
        return new Recipient(id, null, null);
    }

    /**
     * All who have a role in an organisation.
     *
     * @param organisationId the organisation's id
     * @param role the role
     * @return the recipient
     */
    public static Recipient role(String organisationId, String role) {
        return new Recipient(null, organisationId, role);
    }
}
