package io.stoa.core.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that all catalogues know; all that are given must hold.
 *
 * @param text words of which each must occur in the titles or other searched texts, ignoring case and width; or null
 * @param providerId the providing organisation, or null for any
 * @param region a GB/T 2260 code; trailing zeros stand for the whole province or city ({@code 220000} finds
 *     {@code 220100}); or null
 * @param statuses the wanted states; empty for all but withdrawn
 * @param source the system that the entries come from, or null for any
 */
public record EntryFilter(
        @Nullable String text,
        @Nullable String providerId,
        @Nullable String region,
        Set<EntryStatus> statuses,
        @Nullable String source) {

    private static final EntryFilter ALL = new EntryFilter(null, null, null, Set.of(), null);

    /**
     * Copies the states.
     *
     * @param text words
     * @param providerId the providing organisation
     * @param region a region
     * @param statuses the wanted states
     * @param source the system that the entries come from
     */
    public EntryFilter {
        statuses = Set.copyOf(statuses);
    }

    /**
     * {@return no condition}
     */
    public static EntryFilter all() {
        return ALL;
    }

    /**
     * {@return the same with a condition on the text}
     *
     * @param words words of which each must occur
     */
    public EntryFilter withText(String words) {
        return new EntryFilter(words, providerId, region, statuses, source);
    }

    /**
     * {@return the same for one provider}
     *
     * @param provider the organisation's id
     */
    public EntryFilter withProvider(String provider) {
        return new EntryFilter(text, provider, region, statuses, source);
    }

    /**
     * {@return the same for one region and what lies in it}
     *
     * @param code a GB/T 2260 code
     */
    public EntryFilter withRegion(String code) {
        return new EntryFilter(text, providerId, code, statuses, source);
    }

    /**
     * {@return the same for these states}
     *
     * @param wanted the states
     */
    public EntryFilter withStatuses(EntryStatus... wanted) {
        return new EntryFilter(text, providerId, region, Set.of(wanted), source);
    }

    /**
     * {@return the same for entries of one system}
     *
     * @param system the system's name
     */
    public EntryFilter withSource(String system) {
        return new EntryFilter(text, providerId, region, statuses, system);
    }
}
