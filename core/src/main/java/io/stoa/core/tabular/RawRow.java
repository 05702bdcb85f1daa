package io.stoa.core.tabular;

import java.util.List;
import java.util.Set;

/** A row as the file has it: its cells as text, and which of them hold a spreadsheet's error. */
record RawRow(long number, List<String> cells, Set<Integer> errors) {

    boolean isBlank() {
        return errors.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
