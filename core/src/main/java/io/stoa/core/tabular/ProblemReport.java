package io.stoa.core.tabular;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.error.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the refused rows of a file as they stood there, each with what is wrong, to be corrected and read again. */
final class ProblemReport {

    private static final Message HEADER = Message.of("core.tabular.problems");
    private static final String NAME = "Stoa";

    private final Iterator<ImportProblem> problems;
    private @Nullable ImportProblem pending;
    private long last;

    ProblemReport(Iterator<ImportProblem> problems) {
        this.problems = problems;
    }

    /** The headers of the column with the problems, folded, which a corrected file may still have. */
    static Set<String> headers() {
        return Stream.of("en", "zh", "de", "ru")
                .map(language -> CellText.header(HEADER.text(Locale.forLanguageTag(language))))
                .collect(Collectors.toUnmodifiableSet());
    }

    void write(Path file, ReadOptions options, TableType type, OutputStream out) throws IOException {
        try (Spool spool = Spool.of(file, options.limits());
                RawRows rows = RawRows.open(spool, options)) {
            RawRow header = TableReading.firstRow(rows);
            int width = header.cells().size();
            TableSink sink = TableSink.of(type, NAME, with(header, width, HEADER.text(options.locale())), out);
            while (rows.hasNext() && peek() != null) {
                RawRow row = rows.next();
                String text = problems(row.number());
                if (!text.isEmpty()) {
                    sink.row(with(row, width, text));
                }
            }
            sink.finish();
        }
    }

    private static List<String> with(RawRow row, int width, String last) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        cells.add(last);
        return cells;
    }

    private String problems(long row) {
        List<String> texts = new ArrayList<>();
        for (ImportProblem problem = peek(); problem != null && problem.row() <= row; problem = peek()) {
            if (problem.row() == row) {
                texts.add(problem.field() == null ? problem.message() : problem.field() + ": " + problem.message());
            }
            pending = null;
        }
        return String.join("; ", texts);
    }

    private @Nullable ImportProblem peek() {
        if (pending == null && problems.hasNext()) {
            pending = problems.next();
            if (pending.row() < last) {
                throw new IllegalArgumentException(
                        "problems must come in the order of their rows, but " + pending.row() + " came after " + last);
            }
            last = pending.row();
        }
        return pending;
    }
}
