package io.stoa.core.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import io.stoa.core.error.UnreadableInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;

/** The rows of a CSV file. */
final class CsvRows implements RawRows {

    private static final String SEPARATORS = ",;\t";
    /** As many as a spreadsheet has columns. */
    private static final int MOST_CELLS = 16_384;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final TableLimits limits;
    private long number;
    private long rowCharacters;

    CsvRows(Path file, Charset charset, TableLimits limits) {
        this.limits = limits;
        try {
            char separator = separator(file, charset);
            BufferedReader text = Files.newBufferedReader(file, charset);
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(Math.max(1 << 16, 4 * limits.cellCharacters()))
                    .build(handler(), text);
            this.records = reader.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return reading(records::hasNext);
    }

    @Override
    public RawRow next() {
        CsvRecord found = reading(records::next);
        number++;
        return new RawRow(number, found.getFields(), Set.of());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the apostrophes away, and refuses a row while it is read rather than when all of it is in memory. */
    private CsvRecordHandler handler() {
        FieldModifier bounded = new FieldModifier() {
            @Override
            public String modify(long line, int index, boolean quoted, String field) {
                check(index, field.length());
                return Formula.restore(field);
            }
        };
        return CsvRecordHandler.builder()
                .maxFields(MOST_CELLS + 1)
                .maxFieldSize(Integer.MAX_VALUE)
                .maxRecordSize(Integer.MAX_VALUE)
                .fieldModifier(bounded)
                .build();
    }

    private void check(int index, int length) {
        long row = number + 1;
        if (index >= MOST_CELLS) {
            throw Refusals.of("too-many-columns", "row", row, "columns", index + 1, "limit", limits.columns());
        }
        if (length > limits.cellCharacters()) {
            throw Refusals.of("cell-too-long", "row", row, "length", length, "limit", limits.cellCharacters());
        }
        rowCharacters = (index == 0 ? 0 : rowCharacters) + length;
        if (rowCharacters > limits.rowCharacters()) {
            throw Refusals.of("row-too-long", "row", row, "limit", limits.rowCharacters());
        }
    }

    private <V> V reading(Supplier<V> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableInputException refusal) {
                throw refusal;
            }
            throw Refusals.because(e, "broken-csv", "row", number + 1, "limit", limits.cellCharacters());
        }
    }

    /** The separator that occurs most often in the first line that says anything, outside of quotes. */
    private static char separator(Path file, Charset charset) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean blank = true;
        try (BufferedReader text = Files.newBufferedReader(file, charset)) {
            int c = text.read();
            for (int i = 0; i < 100_000 && c >= 0 && (quoted || blank || c != '\n' && c != '\r'); i++) {
                quoted = (c == '"') != quoted;
                int which = quoted ? -1 : SEPARATORS.indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
                blank &= Character.isWhitespace(c) || which >= 0 || c == '\uFEFF';
                c = text.read();
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
