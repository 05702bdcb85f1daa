package io.stoa.programmes.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant sees of the own application.
 *
 * @param id the id
 * @param version the version; it goes into the next call
 * @param callId the call
 * @param number its number since it was first submitted, or null
 * @param state where it stands
 * @param contentNumber the number of the version that was saved last
 * @param submittedNumber the number of the version that was submitted last, or null
 * @param content the version that was saved last
 * @param submittedAt when it was last submitted, or null
 * @param reason why it was returned or refused, or null
 * @param correctBy until when a returned one must be submitted again, or null
 * @param provisional whether a calendar that is not yet published may still move that time
 * @param granted what it is given, in minor units, or null
 */
public record ApplicantView(
        String id,
        long version,
        String callId,
        @Nullable String number,
        ApplicationState state,
        int contentNumber,
        @Nullable Integer submittedNumber,
        ApplicationContent content,
        @Nullable Instant submittedAt,
        @Nullable String reason,
        @Nullable Instant correctBy,
        boolean provisional,
        @Nullable Long granted) {}
