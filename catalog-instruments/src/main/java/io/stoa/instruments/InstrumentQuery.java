package io.stoa.instruments;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryQuery;
import io.stoa.core.catalog.EntrySort;
import org.jspecify.annotations.Nullable;

/**
 * Which instruments are wanted; all conditions that are given must hold. Organisation, region, states and text are
 * conditions of the {@link EntryFilter}.
 *
 * @param entry the conditions that all catalogues know
 * @param sort the order
 * @param classCode a class; finds all within it: by the code list if the module is set to one that has the code, else
 *     by digits, where two or four digits, or trailing pairs of zeros, stand for all that begins so; or null for any
 * @param sharingMode to whom they are shared, or null for any
 * @param workingState how well they work, or null for any
 */
public record InstrumentQuery(
        EntryFilter entry,
        EntrySort sort,
        @Nullable String classCode,
        @Nullable SharingMode sharingMode,
        @Nullable WorkingState workingState)
        implements EntryQuery {

    /**
     * {@return all instruments, by name}
     */
    public static InstrumentQuery all() {
        return matching(EntryFilter.all());
    }

    /**
     * Instruments by what all catalogues know, by name.
     *
     * @param filter the conditions
     * @return the query
     */
    public static InstrumentQuery matching(EntryFilter filter) {
        return new InstrumentQuery(filter, EntrySort.TITLE, null, null, null);
    }

    /**
     * {@return the same in another order}
     *
     * @param order the order
     */
    public InstrumentQuery sortedBy(EntrySort order) {
        return new InstrumentQuery(entry, order, classCode, sharingMode, workingState);
    }

    /**
     * {@return the same within a class}
     *
     * @param code the class
     */
    public InstrumentQuery withClassCode(String code) {
        return new InstrumentQuery(entry, sort, code, sharingMode, workingState);
    }

    /**
     * {@return the same with a sharing mode}
     *
     * @param mode the mode
     */
    public InstrumentQuery withSharingMode(SharingMode mode) {
        return new InstrumentQuery(entry, sort, classCode, mode, workingState);
    }

    /**
     * {@return the same in a working state}
     *
     * @param state the state
     */
    public InstrumentQuery withWorkingState(WorkingState state) {
        return new InstrumentQuery(entry, sort, classCode, sharingMode, state);
    }
}
