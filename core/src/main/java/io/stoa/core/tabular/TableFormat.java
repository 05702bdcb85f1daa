package io.stoa.core.tabular;

import java.util.List;

/**
 * How something is written as a table.
 *
 * @param <T> what a row is
 * @param name the name of the sheet, at most 31 characters
 * @param columns the columns in their order
 * @param reader makes something of a row
 */
public record TableFormat<T>(String name, List<Column<T>> columns, RowReader<T> reader) {

    /**
     * Copies the columns.
     *
     * @param name the name of the sheet
     * @param columns the columns
     * @param reader makes something of a row
     */
    public TableFormat {
        columns = List.copyOf(columns);
    }
}
