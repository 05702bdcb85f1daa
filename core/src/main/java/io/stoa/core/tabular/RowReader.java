package io.stoa.core.tabular;

import org.jspecify.annotations.Nullable;

/**
 * Makes something of a row.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Reads a row. Bad cells are noted by the row itself and come out as null; a row with a problem is refused, and
     * what is returned for it is not used.
     *
     * @param row the row
     * @return what it says, or null if it cannot be made out because cells are bad
     */
    @Nullable
    T read(Row row);
}
