package io.stoa.programmes;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted; all conditions that are given must hold.
 *
 * @param entry the conditions that all catalogues know
 * @param sort the order
 * @param programme the code of the programme, or null for any
 * @param openAt a moment at which applications are received, or null for any; extensions are not looked at
 */
public record CallQuery(
        EntryFilter entry,
        EntrySort sort,
        @Nullable String programme,
        @Nullable Instant openAt) implements EntryQuery {

    /**
     * {@return all, by title}
     */
    public static CallQuery all() {
        return matching(EntryFilter.all());
    }

    /**
     * By what all catalogues know, by title.
     *
     * @param filter the conditions
     * @return the query
     */
    public static CallQuery matching(EntryFilter filter) {
        return new CallQuery(filter, EntrySort.TITLE, null, null);
    }

    /**
     * {@return the same in another order}
     *
     * @param order the order
     */
    public CallQuery sortedBy(EntrySort order) {
        return new CallQuery(entry, order, programme, openAt);
    }

    /**
     * {@return the same of a programme}
     *
     * @param code the programme's code
     */
    public CallQuery ofProgramme(String code) {
        return new CallQuery(entry, sort, code, openAt);
    }

    /**
     * {@return the same, of calls that receive applications at a moment}
     *
     * @param moment the moment
     */
    public CallQuery openAt(Instant moment) {
        return new CallQuery(entry, sort, programme, moment);
    }
}
