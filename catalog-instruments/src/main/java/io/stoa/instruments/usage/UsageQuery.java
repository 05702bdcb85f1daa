package io.stoa.instruments.usage;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to list.
 *
 * @param instrumentId of this instrument, or null for all
 * @param holderId of this user, or null for all
 * @param account paid by this account, or null for all
 * @param window that overlap this time, start-up and post-processing included; at most 400 days
 */
public record UsageQuery(
        @Nullable String instrumentId,
        @Nullable String holderId,
        @Nullable String account,
        @NotNull TimeSlot window) {

    /**
     * All sessions that the caller may see.
     *
     * @param window the time
     * @return the query
     */
    public static UsageQuery during(TimeSlot window) {
        return new UsageQuery(null, null, null, window);
    }

    /**
     * {@return the same for one instrument}
     *
     * @param id the instrument
     */
    public UsageQuery ofInstrument(String id) {
        return new UsageQuery(id, holderId, account, window);
    }

    /**
     * {@return the same for one user}
     *
     * @param id the user's caller id
     */
    public UsageQuery ofHolder(String id) {
        return new UsageQuery(instrumentId, id, account, window);
    }

    /**
     * {@return the same for one account}
     *
     * @param payer the account
     */
    public UsageQuery paidBy(String payer) {
        return new UsageQuery(instrumentId, holderId, payer, window);
    }
}
