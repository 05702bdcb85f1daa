package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.SupplyStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking one supplier, for the requesting library's desk.
 *
 * @param id its id, the request id in messages
 * @param agencyId the agency
 * @param agencyName its name
 * @param tier its tier
 * @param outcome what came of it
 * @param status what it said last, or null
 * @param reason what it gave as its reason, or null
 * @param estimate what it was expected to cost, or null
 * @param sentAt when it was asked
 * @param answeredAt when it answered last, or null
 * @param remindedAt when it was reminded, or null
 * @param endedAt when it ended, or null
 */
public record AttemptView(
        String id,
        String agencyId,
        String agencyName,
        SupplierTier tier,
        AttemptOutcome outcome,
        @Nullable SupplyStatus status,
        @Nullable String reason,
        @Nullable Amount estimate,
        Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt) {}
