package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.tabular.TableType;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.marc.MarcFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which works come and go 交换格式. All are streamed: memory does not grow with the file.
 *
 * <p>No format has a home for everything. {@link #write} tells what a file does not give back, which it finds out by
 * reading it; {@link WorkReading#losses} tells what of a file was not read. Who provides a work and what its source is
 * called is said by {@link ReadDefaults} and no loss.
 */
public enum WorkFormat {
    /** MARC 21 in ISO 2709, UTF-8; read in any encoding. */
    MARC21("application/marc", "mrc", new Marc(MarcFormat.MARC21, false)),
    /** UNIMARC or CNMARC in ISO 2709, UTF-8; read in any encoding. */
    UNIMARC("application/marc", "mrc", new Marc(MarcFormat.UNIMARC, false)),
    /** MARC 21 in MARCXML. */
    MARCXML("application/marcxml+xml", "xml", new Marc(MarcFormat.MARC21, true)),
    /** UNIMARC or CNMARC in MARCXML. */
    UNIMARC_XML("application/marcxml+xml", "xml", new Marc(MarcFormat.UNIMARC, true)),
    /** BibTeX and biblatex. */
    BIBTEX("application/x-bibtex", "bib", new BibTex()),
    /** RIS. */
    RIS("application/x-research-info-systems", "ris", new Ris()),
    /** EndNote's tagged format. */
    ENDNOTE("application/x-endnote-refer", "enw", new EndNote()),
    /** CSL-JSON: one item, a list, or one to a line. */
    CSL_JSON("application/vnd.citationstyles.csl+json", "json", new CslJson()),
    /** Unqualified Dublin Core as OAI-PMH carries it (oai_dc), in any envelope. */
    DUBLIN_CORE("application/xml", "xml", new DublinCoreFile()),
    /** DataCite's JSON: attributes, or JSON:API documents of them. */
    DATACITE_JSON("application/vnd.datacite.datacite+json", "json", new DataCiteJson()),
    /** Crossref's JSON: works, or answers of its REST interface. */
    CROSSREF_JSON("application/vnd.crossref-api-message+json", "json", new CrossrefJson()),
    /** A table of {@link WorkTable} as CSV. */
    CSV("text/csv", "csv", new WorkTables(TableType.CSV)),
    /** A table of {@link WorkTable} as XLSX. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", new WorkTables(TableType.XLSX));

    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // codecs have tables, but no state
    private final WorkCodec codec;

    WorkFormat(String mediaType, String extension, WorkCodec codec) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.codec = codec;
    }

    /**
     * {@return the media type to serve it with}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return the usual ending of a file's name, without the dot}
     */
    public String extension() {
        return extension;
    }

    /**
     * Finds out a file's format by what stands in it, whatever it is called.
     *
     * @param head its first bytes; 64 KiB are enough, fewer if the file is shorter
     * @return the format
     * @throws io.stoa.core.error.UnreadableInputException if it is none of these
     */
    public static WorkFormat detect(byte[] head) {
        return FormatDetection.of(head);
    }

    /**
     * Reads a file of this format.
     *
     * @param in the file; not closed
     * @param defaults what it does not say of itself
     * @param locale the language of the problems
     * @return its works
     * @throws io.stoa.core.error.UnreadableInputException if it cannot be read at all
     * @throws UncheckedIOException if it cannot be read
     */
    public WorkReading read(InputStream in, ReadDefaults defaults, Locale locale) {
        try {
            return new WorkReading(this, codec.rows(in, defaults, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes works.
     *
     * @param works the works
     * @param out takes the file; not closed
     * @param locale the language of a table's headers; other formats have none
     * @return the fields of the works that the file does not give back, with the work's number in front, such as
     *     {@code 12.contributors[0].orcid}; a work that has no place in the file at all is named as {@code 12.record}; at most
     *     {@value WorkReading#MOST_LOSSES}
     * @throws UncheckedIOException if {@code out} refuses
     */
    public LossReport write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) {
        try {
            ReadBack readBack = new ReadBack(works);
            codec.write(readBack, out, locale);
            readBack.compare();
            return new LossReport(readBack.losses, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a file of this format would not give back of a work.
     *
     * @param work the work
     * @return the fields that would be lost or changed
     */
    public LossReport losses(WorkDraft work) {
        return losses(List.of(work)).get(0);
    }

    private List<LossReport> losses(List<WorkDraft> works) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkDraft first = works.get(0);
        ReadDefaults defaults = new ReadDefaults(
                String.valueOf(first.providerId()), first.titles().source(), String.valueOf(first.source()));
        try {
            codec.write(works.iterator(), out, Locale.ENGLISH);
            InputStream in = new ByteArrayInputStream(out.toByteArray());
            try (WorkReading reading = new WorkReading(this, codec.rowsBack(in, defaults, Locale.ENGLISH))) {
                return works.stream()
                        .map(work -> losses(work, reading.hasNext() ? reading.next() : null))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LossReport losses(WorkDraft work, @Nullable ImportRow<WorkDraft> row) {
        return row instanceof ImportRow.Read<WorkDraft> read
                ? LossReport.changed(work, read.draft())
                : new LossReport(List.of(Loss.of("record", reason(work, row))), List.of());
    }

    private static String reason(WorkDraft work, @Nullable ImportRow<WorkDraft> row) {
        return row instanceof ImportRow.Unreadable<WorkDraft> unreadable
                ? unreadable.problems().get(0).message()
                : String.valueOf(work.sourceId());
    }

    /** Works on their way into a file, which are read back some at a time. */
    private final class ReadBack implements Iterator<WorkDraft> {

        private final Iterator<? extends WorkDraft> works;
        private final List<WorkDraft> written = new ArrayList<>();
        private final List<Loss> losses = new ArrayList<>();
        private long number;

        ReadBack(Iterator<? extends WorkDraft> works) {
            this.works = works;
        }

        @Override
        public boolean hasNext() {
            return works.hasNext();
        }

        @Override
        public WorkDraft next() {
            WorkDraft work = works.next();
            if (written.size() == codec.chunk() || !written.isEmpty() && !isAlike(written.get(0), work)) {
                compare();
            }
            written.add(work);
            return work;
        }

        /** They can be read with the same defaults. */
        private boolean isAlike(WorkDraft one, WorkDraft other) {
            return String.valueOf(one.source()).equals(String.valueOf(other.source()))
                    && String.valueOf(one.providerId()).equals(String.valueOf(other.providerId()))
                    && one.titles().source().equals(other.titles().source());
        }

        void compare() {
            if (!written.isEmpty() && losses.size() < WorkReading.MOST_LOSSES) {
                for (LossReport report : losses(written)) {
                    number++;
                    report.ours().stream()
                            .limit(WorkReading.MOST_LOSSES - losses.size())
                            .forEach(loss -> losses.add(new Loss(number + "." + loss.path(), loss.value())));
                }
            }
            written.clear();
        }
    }
}
