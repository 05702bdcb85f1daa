package io.stoa.instruments.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A qualification 培训资质 to grant.
 *
 * @param providerId the organisation at whose instruments it holds
 * @param holderId the user's caller id
 * @param kind the kind, as the rules name it; at most 60 characters
 * @param validFrom its first instant
 * @param validUntil the first instant after it, or null if it holds for good
 * @param source what shows it, such as a certificate's number, or null; at most 500 characters
 */
public record QualificationDraft(
        @NotBlank String providerId,
        @NotBlank @Size(max = 100) String holderId,
        @NotBlank @Size(max = 60) String kind,
        @NotNull Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable @Size(max = 500) String source) {}
