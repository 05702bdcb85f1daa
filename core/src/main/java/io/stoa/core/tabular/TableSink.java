package io.stoa.core.tabular;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file that is being written. A file that is not finished is not whole, and does not look so. */
interface TableSink {

    /** Writes a row of texts, numbers, dates and nulls. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what remains; the stream stays open. */
    void finish() throws IOException;

    /** Begins a file with its headers. */
    static TableSink of(TableType type, String name, List<String> headers, OutputStream out) throws IOException {
        OutputStream kept = new Unclosed(out);
        return type == TableType.CSV ? new CsvSink(headers, kept) : new XlsxSink(name, headers, kept);
    }

    /** The libraries close what they write to; the stream is the caller's. */
    final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
