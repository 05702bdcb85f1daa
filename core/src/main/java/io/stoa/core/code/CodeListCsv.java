package io.stoa.core.code;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one version of a code list, row by row; the whole is refused if any row is. */
final class CodeListCsv {

    static final int MAX_CODES = 200_000;
    static final long MAX_BYTES = 64L << 20;
    private static final int MAX_FIELD = 10_000;

    private final CodeListDraft header;
    private final CodeListProblems problems = new CodeListProblems();
    private final Map<String, CodeRow> rows = new LinkedHashMap<>();

    CodeListCsv(CodeListDraft header) {
        this.header = header;
    }

    CodeList read(InputStream csv) {
        try (CsvReader<CsvRecord> reader = open(csv)) {
            Iterator<CsvRecord> records = reader.iterator();
            CodeColumns columns = records.hasNext() ? columns(records.next()) : null;
            problems.throwIfAny();
            while (columns != null && records.hasNext() && !problems.isFull()) {
                add(columns.row(records.next(), problems));
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
        return checked();
    }

    private CodeColumns columns(CsvRecord record) {
        return CodeColumns.of(record, header.title().source(), problems);
    }

    private void add(@Nullable CodeRow row) {
        if (row == null) {
            return;
        }
        if (rows.size() == MAX_CODES) {
            throw new UnreadableInputException(
                    Message.of("core.code.too-many-codes", "list", header.list(), "limit", MAX_CODES));
        }
        CodeRow first = rows.putIfAbsent(row.code(), row);
        if (first != null) {
            problems.add("core.code.code-twice", row, "first", first.line());
        }
    }

    private CodeList checked() {
        if (rows.isEmpty()) {
            problems.throwIfAny();
            throw new UnreadableInputException(Message.of("core.code.empty", "list", header.list()));
        }
        new CodeReferences(rows, problems).check();
        problems.throwIfAny();
        List<Code> codes = new ArrayList<>(rows.size());
        rows.values().forEach(row -> codes.add(row.toCode()));
        return new CodeList(header, codes);
    }

    private static CsvReader<CsvRecord> open(InputStream csv) {
        Reader text = new InputStreamReader(new BoundedInput(csv, MAX_BYTES), StandardCharsets.UTF_8.newDecoder());
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .build(
                        CsvRecordHandler.of(h -> h.maxFieldSize(MAX_FIELD).maxFields(2 * CodeColumns.MAX_COLUMNS)),
                        text);
    }

    private UnreadableInputException unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableInputException(Message.of("core.code.not-utf-8", "list", header.list()), e);
            }
            if (cause instanceof BoundedInput.TooLongException) {
                return new UnreadableInputException(
                        Message.of("core.code.too-large", "list", header.list(), "limit", MAX_BYTES), e);
            }
        }
        return new UnreadableInputException(
                Message.of("core.code.not-csv", "list", header.list(), "reason", e.getMessage()), e);
    }
}
