package io.stoa.programmes.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a secretary of the call sees of an application: everything.
 *
 * @param application what the applicant sees; of a submitted one, the version that was submitted
 * @param applicantId the id of the caller who applies
 * @param organisationId the organisation that the caller acts for, or null
 * @param createdAt when it was begun
 * @param updatedAt when it last changed
 */
public record SecretaryView(
        ApplicantView application,
        String applicantId,
        @Nullable String organisationId,
        Instant createdAt,
        Instant updatedAt) {}
