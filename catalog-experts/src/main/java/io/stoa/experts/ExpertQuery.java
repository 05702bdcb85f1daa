package io.stoa.experts;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import org.jspecify.annotations.Nullable;

/**
 * Which experts are wanted; all conditions that are given must hold. Organisation, region, states and text are conditions of the {@link EntryFilter}.
 *
 * @param entry the conditions that all catalogues know
 * @param sort the order
 * @param register the register that lists them, or null for any
 * @param seniority the rank of their title, or null for any
 * @param discipline a GB/T 13745 discipline; finds all within it; or null for any
 */
public record ExpertQuery(
        EntryFilter entry,
        EntrySort sort,
        @Nullable PersonRegister register,
        @Nullable Seniority seniority,
        @Nullable String discipline)
        implements EntryQuery {

    /**
     * {@return all, by name}
     */
    public static ExpertQuery all() {
        return matching(EntryFilter.all());
    }

    /**
     * By what all catalogues know, by name.
     *
     * @param filter the conditions
     * @return the query
     */
    public static ExpertQuery matching(EntryFilter filter) {
        return new ExpertQuery(filter, EntrySort.TITLE, null, null, null);
    }

    /**
     * {@return the same in another order}
     *
     * @param order the order
     */
    public ExpertQuery sortedBy(EntrySort order) {
        return new ExpertQuery(entry, order, register, seniority, discipline);
    }

    /**
     * {@return the same in a register}
     *
     * @param wanted the register
     */
    public ExpertQuery withRegister(PersonRegister wanted) {
        return new ExpertQuery(entry, sort, wanted, seniority, discipline);
    }

    /**
     * {@return the same of a rank}
     *
     * @param rank the rank
     */
    public ExpertQuery withSeniority(Seniority rank) {
        return new ExpertQuery(entry, sort, register, rank, discipline);
    }

    /**
     * {@return the same within a discipline}
     *
     * @param code a GB/T 13745 discipline
     */
    public ExpertQuery withDiscipline(String code) {
        return new ExpertQuery(entry, sort, register, seniority, code);
    }
}
