package io.stoa.samples.portal.api;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryStatus;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions and the order that the lists of all catalogues know.
 *
 * @param q words that must occur, or nothing
 * @param provider the id of the organisation that provides the entries, or nothing for any
 * @param region a GB/T 2260 code, or nothing for any
 * @param status the states; those that are published unless said otherwise and seen otherwise
 * @param source the system that the entries come from, or nothing for any
 * @param sort by title, or newest first
 */
record EntryConditions(
        @Nullable @Size(max = 500) String q,
        @Nullable @Size(max = 36) String provider,
        @Nullable @Size(max = 6) String region,
        @Nullable Set<EntryStatus> status,
        @Nullable @Size(max = 100) String source,
        @Nullable EntrySort sort) {

    EntryFilter filter() {
        return new EntryFilter(
                blankIsNull(q),
                blankIsNull(provider),
                blankIsNull(region),
                status == null ? Set.of() : status,
                blankIsNull(source));
    }

    EntrySort order() {
        return sort == null ? EntrySort.TITLE : sort;
    }

    static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
