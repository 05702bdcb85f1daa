package io.stoa.instruments.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A qualification 培训资质.
 *
 * @param id its id
 * @param providerId the organisation at whose instruments it holds
 * @param holderId the user's caller id
 * @param kind the kind
 * @param validFrom its first instant
 * @param validUntil the first instant after it, or null if it holds for good
 * @param source what shows it, or null
 */
public record QualificationView(
        String id,
        String providerId,
        String holderId,
        String kind,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String source) {}
