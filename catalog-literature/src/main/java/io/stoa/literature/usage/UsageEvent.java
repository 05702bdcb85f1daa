package io.stoa.literature.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item was used.
 *
 * @param workId the work
 * @param kind what was done
 * @param accessType on what terms it is given
 * @param accessMethod why it was used
 * @param institutionId the organisation to which the use is attributed, or null where there is none
 * @param link what was followed, such as {@code pdf} or {@code html}: the same again within 30 seconds is a double click; at
 *     most 50 characters
 * @param visitor who did it
 * @param at when, or null for now
 * @param status the HTTP status of the answer; only 200 and 304 count
 */
public record UsageEvent(
        @NotBlank @Size(max = 36) String workId,
        @NotNull UsageKind kind,
        @NotNull AccessType accessType,
        @NotNull AccessMethod accessMethod,
        @Nullable @Size(max = 36) String institutionId,
        @NotBlank @Size(max = 50) String link,
        @NotNull @Valid Visitor visitor,
        @Nullable Instant at,
        int status) {

    /**
     * A controlled full text was given to be read, now.
     *
     * @param workId the work
     * @param link its format, such as {@code pdf}
     * @param visitor who got it
     * @return the event
     */
    public static UsageEvent request(String workId, String link, Visitor visitor) {
        return new UsageEvent(
                workId, UsageKind.REQUEST, AccessType.CONTROLLED, AccessMethod.REGULAR, null, link, visitor, null, 200);
    }

    /**
     * The record of a controlled work was looked at, now.
     *
     * @param workId the work
     * @param visitor who did it
     * @return the event
     */
    public static UsageEvent investigation(String workId, Visitor visitor) {
        return new UsageEvent(
                workId,
                UsageKind.INVESTIGATION,
                AccessType.CONTROLLED,
                AccessMethod.REGULAR,
                null,
                "record",
                visitor,
                null,
                200);
    }

    /**
     * The event, attributed to an organisation.
     *
     * @param organisationId the organisation
     * @return a new event
     */
    public UsageEvent by(String organisationId) {
        return new UsageEvent(workId, kind, accessType, accessMethod, organisationId, link, visitor, at, status);
    }

    /**
     * The event on other terms.
     *
     * @param type the access type
     * @return a new event
     */
    public UsageEvent as(AccessType type) {
        return new UsageEvent(workId, kind, type, accessMethod, institutionId, link, visitor, at, status);
    }

    /**
     * The event at another time.
     *
     * @param time when
     * @return a new event
     */
    public UsageEvent at(Instant time) {
        return new UsageEvent(workId, kind, accessType, accessMethod, institutionId, link, visitor, time, status);
    }
}
