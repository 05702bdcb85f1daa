package io.stoa.core.tabular;

import java.util.List;
import java.util.Set;

/** A row as the file has it: its cells as text, and which of them hold a spreadsheet's error. */
record RawRow(long number, List<String> cells, Set<Integer> errors) {

    boolean isBlank() {
        return errors.isEmpty() && isBlankFrom(0);
    }

    /** Whether nothing stands in a cell or to the right of it. */
    boolean isBlankFrom(int index) {
        return index >= cells.size()
                || cells.subList(index, cells.size()).stream()
                        .allMatch(cell -> CellText.trim(cell).isEmpty());
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
