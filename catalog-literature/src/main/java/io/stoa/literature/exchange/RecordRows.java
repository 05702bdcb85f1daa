package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.literature.WorkDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file as rows. One that is damaged becomes a problem with its line and the reason, and the rest is
 * read.
 *
 * @param <R> what a record is before it becomes a description
 */
final class RecordRows<R> implements Iterator<ImportRow<Exchanged<WorkDraft>>> {

    /** Cuts a file into records. */
    interface Source<R> {

        /** The next record, or null behind the last. */
        @Nullable
        Cut<R> next() throws IOException;
    }

    /** Makes a description of a record. */
    interface Mapping<R> {

        /** The description, and what was not read; throws {@link StoaException} if there is none. */
        Exchanged<WorkDraft> read(R record);
    }

    private final Source<R> source;
    private final Mapping<R> mapping;
    private final Locale locale;
    private long number;
    private @Nullable Cut<R> next;
    private boolean ended;

    RecordRows(Source<R> source, Mapping<R> mapping, Locale locale) {
        this.source = source;
        this.mapping = mapping;
        this.locale = locale;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = source.next();
                ended = next == null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next != null;
    }

    @Override
    public ImportRow<Exchanged<WorkDraft>> next() {
        Cut<R> cut = hasNext() ? next : null;
        if (cut == null) {
            throw new NoSuchElementException("there is no record behind the last");
        }
        next = null;
        number++;
        R record = cut.record();
        if (record == null) {
            return damaged(
                    cut,
                    String.valueOf(cut.damage() == null ? null : cut.damage().text(locale)));
        }
        try {
            return new ImportRow.Read<>(number, mapping.read(record));
        } catch (StoaException e) {
            return damaged(cut, e.message(locale));
        }
    }

    private ImportRow<Exchanged<WorkDraft>> damaged(Cut<R> cut, String reason) {
        Message message = Message.of("literature.exchange.damaged", "line", cut.line(), "reason", reason);
        return new ImportRow.Unreadable<>(number, List.of(ImportProblem.of(number, null, message, locale)));
    }
}
