package io.stoa.core.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV in UTF-8 with a byte order mark, without which spreadsheets read Chinese wrongly. */
final class CsvSink implements TableSink {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    CsvSink(List<String> headers, OutputStream out) throws IOException {
        out.write(MARK);
        this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        row(headers);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
    }

    @Override
    public void finish() throws IOException {
        csv.close();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : Formula.disarm(cell.toString());
    }
}
