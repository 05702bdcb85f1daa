package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands.
 *
 * @param status the state
 * @param expectedDelivery when it is expected to be sent, or null
 * @param due when a loan is to be back, or null
 * @param lastChange since when it stands there
 */
public record StatusInfo(
        SupplyStatus status,
        @Nullable Instant expectedDelivery,
        @Nullable Instant due,
        Instant lastChange) {}
