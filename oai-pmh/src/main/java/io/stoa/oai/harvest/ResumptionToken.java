package io.stoa.oai.harvest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a repository wants to be asked for the next page, OAI-PMH 2.0, section 3.5. */
record ResumptionToken(
        String text, @Nullable Instant expires, @Nullable Long listSize) {}
