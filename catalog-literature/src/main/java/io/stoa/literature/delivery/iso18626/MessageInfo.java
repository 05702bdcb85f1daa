package io.stoa.literature.delivery.iso18626;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a supplying agency writes and what it says.
 *
 * @param reason why it writes
 * @param answer yes or no to a request to renew or cancel, or null
 * @param note a note, or null
 * @param reasonUnfilled why it does not supply, or null
 * @param reasonRetry what would have to change, or null
 * @param offeredCosts for how much it would supply, or null
 * @param retryAfter from when to try again, or null
 * @param retryBefore until when to try again, or null
 */
public record MessageInfo(
        ReasonForMessage reason,
        @Nullable Boolean answer,
        @Nullable String note,
        @Nullable SchemeValue reasonUnfilled,
        @Nullable SchemeValue reasonRetry,
        @Nullable Costs offeredCosts,
        @Nullable Instant retryAfter,
        @Nullable Instant retryBefore) {}
