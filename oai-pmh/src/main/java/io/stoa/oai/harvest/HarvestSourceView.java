package io.stoa.oai.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository that is harvested.
 *
 * @param id its id
 * @param version its version, for {@link Harvester#revise}
 * @param source its description
 * @param granularity the finest dates that it knows, or null before the first harvest
 * @param deletedRecords what it says of deletions ({@code no}, {@code transient} or {@code persistent}), or null before
 *     the first harvest
 * @param harvestedUntil the time up to which its changes are known, by its own clock; null before the first whole harvest
 * @param notBefore the time before which it does not want to be asked again, or null
 */
public record HarvestSourceView(
        String id,
        long version,
        HarvestSourceDraft source,
        @Nullable Granularity granularity,
        @Nullable String deletedRecords,
        @Nullable Instant harvestedUntil,
        @Nullable Instant notBefore) {}
