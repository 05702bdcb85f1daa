package io.stoa.core.search;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of an entry, and what decides who may see it. It holds nothing that not everybody may see who sees
 * the entry.
 *
 * @param ref the entry
 * @param providerId the organisation that provides it
 * @param status its state
 * @param audience to whom it is shown while published
 * @param titles its titles by language
 * @param titleSort the form of its title by which lists are sorted
 * @param summaries its summaries by language, or null
 * @param subjects GB/T 13745 disciplines
 * @param region GB/T 2260 code, or null
 * @param updatedAt when it last changed
 * @param details what only its catalogue knows
 */
public record SearchEntry(
        ResourceRef ref,
        String providerId,
        EntryStatus status,
        Audience audience,
        LocalizedText titles,
        String titleSort,
        @Nullable LocalizedText summaries,
        List<String> subjects,
        @Nullable String region,
        Instant updatedAt,
        SearchDetails details) {

    /**
     * Copies the subjects.
     *
     * @param ref the entry
     * @param providerId the organisation that provides it
     * @param status its state
     * @param audience to whom it is shown while published
     * @param titles its titles by language
     * @param titleSort the form of its title by which lists are sorted
     * @param summaries its summaries by language, or null
     * @param subjects GB/T 13745 disciplines
     * @param region GB/T 2260 code, or null
     * @param updatedAt when it last changed
     * @param details what only its catalogue knows
     */
    public SearchEntry {
        subjects = List.copyOf(subjects);
    }
}
