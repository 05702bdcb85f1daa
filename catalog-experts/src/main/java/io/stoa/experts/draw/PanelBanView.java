package io.stoa.experts.draw;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ban as those see it who keep the expert's entry.
 *
 * @param id its id
 * @param version its version
 * @param expertId the expert
 * @param from the first day
 * @param until the last day, or null for good
 * @param reason why
 * @param bannedAt when it was laid
 * @param liftedBecause why it was lifted, or null
 */
public record PanelBanView(
        String id,
        long version,
        String expertId,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        Instant bannedAt,
        @Nullable String liftedBecause) {}
