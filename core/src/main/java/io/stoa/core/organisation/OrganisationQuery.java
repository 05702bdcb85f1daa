package io.stoa.core.organisation;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted.
 *
 * @param entry the conditions that all catalogues know
 * @param sort the order
 * @param kind what kind of body, or null for any
 * @param parentId the organisation directly above, or null for any
 */
public record OrganisationQuery(
        EntryFilter entry,
        EntrySort sort,
        @Nullable OrganisationKind kind,
        @Nullable String parentId) implements EntryQuery {

    /**
     * {@return all organisations, by name}
     */
    public static OrganisationQuery all() {
        return matching(EntryFilter.all());
    }

    /**
     * Organisations by what all catalogues know, by name.
     *
     * @param filter the conditions
     * @return the query
     */
    public static OrganisationQuery matching(EntryFilter filter) {
        return new OrganisationQuery(filter, EntrySort.TITLE, null, null);
    }
}
