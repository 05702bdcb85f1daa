package io.stoa.core.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The rows of a CSV file. */
final class CsvRows implements RawRows {

    private static final String SEPARATORS = ",;\t";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final TableLimits limits;
    private long number;

    CsvRows(Path file, Charset charset, TableLimits limits) {
        this.limits = limits;
        try {
            BufferedReader text = Files.newBufferedReader(file, charset);
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator(file, charset))
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(bufferSize(limits))
                    .ofCsvRecord(text);
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
        List<String> cells = new ArrayList<>(found.getFieldCount());
        for (String field : found.getFields()) {
            if (field.length() > limits.cellCharacters()) {
                throw Refusals.of(
                        "cell-too-long", "row", number, "length", field.length(), "limit", limits.cellCharacters());
            }
            cells.add(Formula.restore(field));
        }
        return new RawRow(number, cells, Set.of());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <V> V reading(java.util.function.Supplier<V> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw Refusals.because(e, "broken-csv", "row", number + 1, "reason", reason);
        }
    }

    /** A cell must fit in whole; a little more room lets a cell that is too long be told apart from an open quote. */
    private static int bufferSize(TableLimits limits) {
        return Math.max(1 << 16, 4 * limits.cellCharacters());
    }

    /** The separator that occurs most often in the first line, outside of quotes. */
    private static char separator(Path file, Charset charset) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        try (BufferedReader text = Files.newBufferedReader(file, charset)) {
            int c = text.read();
            for (int i = 0; i < 100_000 && c >= 0 && (quoted || c != '\n'); i++) {
                quoted = (c == '"') != quoted;
                int which = quoted ? -1 : SEPARATORS.indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
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
