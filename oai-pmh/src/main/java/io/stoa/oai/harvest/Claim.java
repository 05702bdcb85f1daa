package io.stoa.oai.harvest;

/**
 * A harvest that this node has in hand.
 *
 * @param token the lease
 * @param source the repository as it was described when the harvest was claimed
 * @param begun whether the harvest has begun before
 */
record Claim(
        String sourceId,
        String runId,
        String token,
        HarvestSourceDraft source,
        boolean begun,
        HarvestPosition position) {}
