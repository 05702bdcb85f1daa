package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.marc.MarcEncoding;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcReader;
import io.stoa.literature.exchange.marc.MarcUnread;
import io.stoa.literature.exchange.marc.MarcWriter;
import io.stoa.literature.exchange.marc.MarcXml;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** MARC 21 and UNIMARC among the other formats; their mappings are described in {@link io.stoa.literature.exchange.marc}. */
final class Marc implements WorkCodec {

    private final MarcFormat format;
    private final boolean xml;

    Marc(MarcFormat format, boolean xml) {
        this.format = format;
        this.xml = xml;
    }

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale) {
        return rows(in, defaults, locale, new MarcUnread(format)::of);
    }

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rowsBack(InputStream in, ReadDefaults defaults, Locale locale) {
        return rows(in, defaults, locale, work -> List.of());
    }

    private Iterator<ImportRow<Exchanged<WorkDraft>>> rows(
            InputStream in, ReadDefaults defaults, Locale locale, Function<WorkDraft, List<Loss>> unread) {
        Iterator<ImportRow<WorkDraft>> rows = xml
                ? MarcXml.read(new BoundedMarkup(in), format, defaults, locale)
                : MarcReader.iso2709(in, format, MarcEncoding.DETECTED, defaults, locale);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public ImportRow<Exchanged<WorkDraft>> next() {
                ImportRow<WorkDraft> row = rows.next();
                if (row instanceof ImportRow.Read<WorkDraft> read) {
                    LossReport losses = new LossReport(List.of(), unread.apply(read.draft()));
                    return new ImportRow.Read<>(row.number(), new Exchanged<>(read.draft(), losses));
                }
                return new ImportRow.Unreadable<>(row.number(), ((ImportRow.Unreadable<WorkDraft>) row).problems());
            }
        };
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) {
        Iterator<WorkDraft> drafts = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return works.hasNext();
            }

            @Override
            public WorkDraft next() {
                return works.next();
            }
        };
        if (xml) {
            MarcXml.write(drafts, format, out);
        } else {
            MarcWriter.iso2709(drafts, format, out);
        }
    }
}
