package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.literature.WorkDraft;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Works being read from a file, one after the other; to be closed. What it gives is what
 * {@link io.stoa.literature.WorkCatalog#importAll} takes: a record that cannot be read is a row with the reason and its
 * place, and the rest is read. Memory is bounded by the largest record that the format allows. Not for use by several
 * threads.
 *
 * <pre>{@code
 * try (WorkReading works = WorkReading.of(upload, new ReadDefaults(libraryId, "zh", "zotero"), Locale.CHINESE)) {
 *     ImportReport report = catalog.importAll(works, ImportOptions.forProvider("upload.bib", libraryId));
 *     works.losses().theirs().forEach(loss -> log.info("not read: {} {}", loss.path(), loss.value()));
 * }
 * }</pre>
 */
public final class WorkReading implements Iterator<ImportRow<WorkDraft>>, AutoCloseable {

    /** The most fields that are named as not read. */
    public static final int MOST_LOSSES = 1_000;

    private final WorkFormat format;
    private final Iterator<ImportRow<Exchanged<WorkDraft>>> rows;
    private final Map<String, Loss> unread = new LinkedHashMap<>();

    WorkReading(WorkFormat format, Iterator<ImportRow<Exchanged<WorkDraft>>> rows) {
        this.format = format;
        this.rows = rows;
    }

    /**
     * Reads a file in whichever format it has.
     *
     * @param in the file; not closed
     * @param defaults what it does not say of itself
     * @param locale the language of the problems
     * @return its works
     * @throws io.stoa.core.error.UnreadableInputException if it is in none of the formats, or cannot be read at all
     * @throws UncheckedIOException if it cannot be read
     */
    public static WorkReading of(InputStream in, ReadDefaults defaults, Locale locale) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, FormatDetection.HEAD);
            buffered.mark(FormatDetection.HEAD);
            byte[] head = buffered.readNBytes(FormatDetection.HEAD);
            buffered.reset();
            return WorkFormat.detect(head).read(buffered, defaults, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the format that is read}
     */
    public WorkFormat format() {
        return format;
    }

    /**
     * {@return what was not read up to now: of every field, wherever it stands in a list, the first value; at most
     * {@value #MOST_LOSSES}}
     */
    public LossReport losses() {
        return new LossReport(List.of(), List.copyOf(unread.values()));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public ImportRow<WorkDraft> next() {
        ImportRow<Exchanged<WorkDraft>> row = rows.next();
        if (row instanceof ImportRow.Read<Exchanged<WorkDraft>> read) {
            read.draft().losses().theirs().forEach(this::note);
            return new ImportRow.Read<>(row.number(), read.draft().value());
        }
        return new ImportRow.Unreadable<>(row.number(), ((ImportRow.Unreadable<Exchanged<WorkDraft>>) row).problems());
    }

    private void note(Loss loss) {
        if (unread.size() < MOST_LOSSES) {
            String path = loss.path().replaceAll("\\[\\d+]", "[]");
            unread.putIfAbsent(path, new Loss(path, loss.value()));
        }
    }

    /** Ends the reading; temporary files are deleted. The file that is read stays open. */
    @Override
    public void close() {
        if (rows instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("closing the file", e);
            }
        }
    }
}
