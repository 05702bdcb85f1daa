package io.stoa.literature;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import org.jspecify.annotations.Nullable;

/**
 * Which works are wanted; all conditions that are given must hold. Organisation, region, states and text are conditions of the {@link EntryFilter}.
 *
 * @param entry the conditions that all catalogues know
 * @param sort the order
 * @param type what they are, or null for any
 * @param language the main language that they are written in, a BCP 47 tag, or null for any
 * @param fromYear the first year of publication, or null
 * @param untilYear the last year of publication, or null
 * @param identifier an identifier that they have, in any written form, or null
 */
public record WorkQuery(
        EntryFilter entry,
        EntrySort sort,
        @Nullable WorkType type,
        @Nullable String language,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable WorkIdentifier identifier)
        implements EntryQuery {

    /**
     * {@return all works, by title}
     */
    public static WorkQuery all() {
        return matching(EntryFilter.all());
    }

    /**
     * Works by what all catalogues know, by title.
     *
     * @param filter the conditions
     * @return the query
     */
    public static WorkQuery matching(EntryFilter filter) {
        return new WorkQuery(filter, EntrySort.TITLE, null, null, null, null, null);
    }

    /**
     * {@return the same in another order}
     *
     * @param order the order
     */
    public WorkQuery sortedBy(EntrySort order) {
        return new WorkQuery(entry, order, type, language, fromYear, untilYear, identifier);
    }

    /**
     * {@return the same of one type}
     *
     * @param wanted the type
     */
    public WorkQuery withType(WorkType wanted) {
        return new WorkQuery(entry, sort, wanted, language, fromYear, untilYear, identifier);
    }

    /**
     * {@return the same in a language}
     *
     * @param tag a BCP 47 tag
     */
    public WorkQuery withLanguage(String tag) {
        return new WorkQuery(entry, sort, type, tag, fromYear, untilYear, identifier);
    }

    /**
     * {@return the same published in some years}
     *
     * @param from the first year
     * @param until the last year
     */
    public WorkQuery withYears(int from, int until) {
        return new WorkQuery(entry, sort, type, language, from, until, identifier);
    }

    /**
     * {@return the same with an identifier}
     *
     * @param wanted the identifier in any written form
     */
    public WorkQuery withIdentifier(WorkIdentifier wanted) {
        return new WorkQuery(entry, sort, type, language, fromYear, untilYear, wanted);
    }
}
