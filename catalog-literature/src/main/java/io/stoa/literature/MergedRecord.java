package io.stoa.literature;

import io.stoa.core.catalog.EntryStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be known of a merged work to bring it back: how it stood, and which holdings were its own. */
record MergedRecord(
        String id,
        EntryStatus status,
        @Nullable String statusReason,
        long versionBefore,
        long versionAfter,
        List<String> holdings) {

    MergedRecord {
        holdings = holdings == null ? List.of() : List.copyOf(holdings);
    }

    MergedRecord withVersionAfter(long version) {
        return new MergedRecord(id, status, statusReason, versionBefore, version, holdings);
    }
}
