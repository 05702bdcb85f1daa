package io.stoa.core.finder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reason why somebody fits a topic.
 *
 * @param match what was compared
 * @param asked what was asked for: the words that were met, or the code
 * @param known what the person knows: the term or code as it stands in the entry
 * @param source where that is known from, such as {@code PUBLICATION}; the name of a constant of the catalogue; or null
 * @param asOf when it was last shown, or null if unknown
 * @param share the part of the score that it makes
 */
public record FoundReason(
        Match match,
        String asked,
        String known,
        @Nullable String source,
        @Nullable LocalDate asOf,
        double share) {

    /** What was compared. */
    public enum Match {
        /** Words with the terms of the person's expertise. */
        TERM,
        /** Codes of a classification, equal or near each other in its tree. */
        CODE,
        /** Whole texts by the words that are rare in all others. */
        TEXT
    }
}
