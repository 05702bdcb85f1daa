package io.stoa.core.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How something is written as a table 表格格式.
 *
 * @param <T> what a row is
 * @param name the name of the sheet, 1 to 31 characters without {@code []:*?/\'}
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
     * @throws IllegalArgumentException if the name cannot name a sheet, there is no column, or a header could mean two
     *     columns
     */
    public TableFormat {
        columns = List.copyOf(columns);
        if (!name.matches("[^\\[\\]:*?/\\\\']{1,31}")) {
            throw new IllegalArgumentException("no sheet can be named " + name);
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("the table " + name + " has no columns");
        }
        keys(name, columns);
    }

    /** The columns' keys by everything that a header may say, folded. */
    Map<String, String> keys() {
        return keys(name, columns);
    }

    private static <T> Map<String, String> keys(String name, List<Column<T>> columns) {
        Map<String, String> keys = new HashMap<>();
        for (Column<T> column : columns) {
            Stream.of(Stream.of(column.key()), column.labels().values().stream(), column.aliases().stream())
                    .flatMap(names -> names)
                    .forEach(header -> {
                        String other = keys.put(CellText.header(header), column.key());
                        if (other != null && !other.equals(column.key())) {
                            throw new IllegalArgumentException("in the table " + name + ", the header " + header
                                    + " means both " + other + " and " + column.key());
                        }
                    });
        }
        return keys;
    }
}
