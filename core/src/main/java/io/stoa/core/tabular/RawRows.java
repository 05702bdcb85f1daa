package io.stoa.core.tabular;

import java.util.Iterator;

/** The rows of a file, to be closed. */
interface RawRows extends Iterator<RawRow>, AutoCloseable {

    @Override
    void close();

    /** Opens a file as what its first bytes say it is. */
    static RawRows open(Spool spool, ReadOptions options) {
        if (spool.isOle2()) {
            throw Refusals.of("old-excel");
        }
        return spool.isZip()
                ? new XlsxRows(spool.file(), options.limits())
                : new CsvRows(spool.file(), TextEncoding.of(spool.file(), options.charset()), options.limits());
    }
}
