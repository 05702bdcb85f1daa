package io.stoa.literature.delivery;

/**
 * A group account with what is left of its quota.
 *
 * @param id its id
 * @param version its version
 * @param account its description
 * @param period the running period, such as {@code 2026-03}
 * @param reserved what its open requests are expected to cost
 * @param used what was spent in the period
 * @param openRequests how many of the period's requests are open
 * @param doneRequests how many of the period's requests were delivered
 */
public record AccountView(
        String id,
        long version,
        AccountDraft account,
        String period,
        Amount reserved,
        Amount used,
        int openRequests,
        int doneRequests) {}
