package io.stoa.oai.harvest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as it stands in an answer. */
record RawRecord(
        String identifier,
        String datestamp,
        List<String> sets,
        boolean deleted,
        @Nullable String metadata,
        List<String> about) {}
