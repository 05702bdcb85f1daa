package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.literature.WorkDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;

/** Reads and writes one format, record by record. */
interface WorkCodec {

    /** The records, each with what of it was not read. Closed by the reading if it is {@link AutoCloseable}. */
    Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale)
            throws IOException;

    /** The same, for finding out what of our own does not come back; what was not read is not looked for. */
    default Iterator<ImportRow<Exchanged<WorkDraft>>> rowsBack(InputStream in, ReadDefaults defaults, Locale locale)
            throws IOException {
        return rows(in, defaults, locale);
    }

    /** Writes works; the locale is that of the headers where a format has some. */
    void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) throws IOException;

    /** How many works are read back at once to find what was lost. */
    default int chunk() {
        return 1;
    }
}
