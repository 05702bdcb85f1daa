package io.stoa.experts;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an expert.
 *
 * @param id the id
 * @param version the version
 * @param status the state
 * @param providerId the organisation that keeps the entry
 * @param names the name by language
 * @param title the professional title, or null
 * @param employer the present employer, or null
 * @param disciplines GB/T 13745 disciplines
 * @param updatedAt when it last changed
 */
public record ExpertSummary(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        LocalizedText names,
        @Nullable String title,
        @Nullable String employer,
        List<String> disciplines,
        Instant updatedAt) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the id
     * @param version the version
     * @param status the state
     * @param providerId the organisation that keeps the entry
     * @param names the name by language
     * @param title the professional title, or null
     * @param employer the present employer, or null
     * @param disciplines GB/T 13745 disciplines
     * @param updatedAt when it last changed
     */
    public ExpertSummary {
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
    }
}
