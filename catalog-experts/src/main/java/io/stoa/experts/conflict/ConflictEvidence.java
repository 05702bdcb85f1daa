package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a conflict rests on 证据. Personal data: only those who run the panel see it.
 *
 * @param source whose record says so
 * @param applicantId which of the applicants it is about, as {@link PersonProfile#id()}; null if it is about the application or one
 *     of its organisations
 * @param what what the record says, to be shown in the reader's language
 * @param from the first day of it, or null if unknown
 * @param until the last day of it, or null while it lasts or if unknown
 * @param certainty how sure it is that it speaks of these two; never REJECTED
 */
public record ConflictEvidence(
        EvidenceSource source,
        @Nullable String applicantId,
        Message what,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty) {}
