package io.stoa.oai.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of any verb: what of it a harvester looks at. */
record OaiResponse(
        Instant responseDate,
        Map<String, String> errors,
        Map<String, String> identify,
        List<String> sets,
        List<RawRecord> records,
        @Nullable ResumptionToken token) {}
