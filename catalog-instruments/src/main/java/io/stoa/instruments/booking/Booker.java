package io.stoa.instruments.booking;

import org.jspecify.annotations.Nullable;

/**
 * Who will use an instrument, as the rules look at users.
 *
 * @param id the caller's id
 * @param organisationId the user's organisation, or null
 * @param researchGroup the user's research group, or null
 */
record Booker(
        String id,
        @Nullable String organisationId,
        @Nullable String researchGroup) {}
