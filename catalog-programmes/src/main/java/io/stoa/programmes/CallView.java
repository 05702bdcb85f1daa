package io.stoa.programmes;

import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody sees of a published call.
 *
 * @param id the id
 * @param providerId the body that makes it
 * @param department the department that keeps it, or null
 * @param titles the title by language
 * @param guide the guide for applicants, or null
 * @param subjects GB/T 13745 disciplines
 * @param region GB/T 2260 code, or null
 * @param terms what applicants may rely on
 * @param opensAt when applications are first received, as announced
 * @param closesAt when they are no longer received, as announced
 * @param publishedAt when it was published
 */
public record CallView(
        String id,
        String providerId,
        @Nullable String department,
        LocalizedText titles,
        @Nullable LocalizedText guide,
        List<String> subjects,
        @Nullable String region,
        CallTerms terms,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant publishedAt) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param id the id
     * @param providerId the body that makes it
     * @param department the department that keeps it, or null
     * @param titles the title by language
     * @param guide the guide for applicants, or null
     * @param subjects GB/T 13745 disciplines
     * @param region GB/T 2260 code, or null
     * @param terms what applicants may rely on
     * @param opensAt when applications are first received, as announced
     * @param closesAt when they are no longer received, as announced
     * @param publishedAt when it was published
     */
    public CallView {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }
}
