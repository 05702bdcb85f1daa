package io.stoa.literature.exchange.marc;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.marc4j.MarcException;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;

/**
 * Reads records in ISO 2709 one after the other. The file is divided at the record terminators, so a damaged record is
 * reported with its place, and the rest is read; what is damaged within a record is read as far as marc4j's permissive
 * reader gets. Memory is bounded by the largest record, 10 MB.
 *
 * <pre>{@code
 * Iterator<ImportRow<WorkDraft>> rows = MarcReader.iso2709(in, MarcFormat.UNIMARC, MarcEncoding.DETECTED,
 *         new ReadDefaults(libraryId, "zh", "opac"), Locale.CHINESE);
 * works.importAll(rows, ImportOptions.forProvider("opac.mrc", libraryId));
 * }</pre>
 */
public final class MarcReader implements Iterator<ImportRow<WorkDraft>> {

    private static final int MAX_RECORD = 10 * 1024 * 1024;
    private static final int TERMINATOR = 0x1d;
    private static final int LEADER = 24;

    /** Where the leader says how the record's characters are written. */
    static final int CODING = 9;

    /** Gives every byte as the character of the same number. */
    static final String BYTES = "ISO8859_1";

    private final StrictReader strict = new StrictReader();
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private final MarcMapping mapping;
    private final MarcEncoding encoding;
    private final ReadDefaults defaults;
    private final Locale locale;
    private long offset;
    private long number;
    private byte @Nullable [] next;
    private long nextOffset;
    private boolean tooLong;

    private MarcReader(InputStream in, MarcFormat format, MarcEncoding encoding, ReadDefaults defaults, Locale locale) {
        this.in = in;
        this.mapping = format.mapping();
        this.encoding = encoding;
        this.defaults = defaults;
        this.locale = locale;
        advance();
    }

    /**
     * Reads a file of ISO 2709 records.
     *
     * @param in the file; not closed
     * @param format which fields its records have
     * @param encoding how its characters are written
     * @param defaults what it does not say of itself
     * @param locale the language of the problems
     * @return the records, numbered from 1; a damaged one as unreadable with its place and the reason
     * @throws UncheckedIOException if the file cannot be read any further
     */
    public static Iterator<ImportRow<WorkDraft>> iso2709(
            InputStream in, MarcFormat format, MarcEncoding encoding, ReadDefaults defaults, Locale locale) {
        return new MarcReader(in, format, encoding, defaults, locale);
    }

    /**
     * Reads the fields of a file as text, such as {@code 245 10$aTitle}, for comparing files: without lengths and without
     * what a record says of its encoding.
     *
     * @param in the file; not closed
     * @param format which fields its records have
     * @param encoding how its characters are written
     * @return the fields of each record that can be read
     */
    public static Iterator<List<String>> texts(InputStream in, MarcFormat format, MarcEncoding encoding) {
        MarcReader reader = new MarcReader(in, format, encoding, new ReadDefaults("", "en", ""), Locale.ENGLISH);
        List<String> none = List.of();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reader.hasNext();
            }

            @Override
            public List<String> next() {
                byte[] bytes = reader.next;
                if (bytes == null) {
                    throw new NoSuchElementException("there is no record behind the last");
                }
                reader.advance();
                try {
                    return reader.record(bytes).fields().stream()
                            .map(MarcReader::text)
                            .toList();
                } catch (RuntimeException e) {
                    // Damaged as it is, the record has no fields to compare.
                    return none;
                }
            }
        };
    }

    private static String text(MarcField field) {
        String content = field.tag().equals("LDR")
                ? field.content().substring(0, CODING) + " " + field.content().substring(CODING + 1)
                : field.content();
        return field.tag() + " " + content.replace('\u001f', '$');
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ImportRow<WorkDraft> next() {
        byte[] bytes = next;
        if (bytes == null) {
            throw new NoSuchElementException("there is no record behind the last");
        }
        long at = nextOffset;
        boolean endless = tooLong;
        number++;
        advance();
        if (endless) {
            return unreadable(Message.of("literature.marc.too-long", "offset", at, "limit", MAX_RECORD));
        }
        try {
            return new ImportRow.Read<>(number, mapping.read(record(bytes), defaults));
        } catch (StoaException e) {
            return unreadable(Message.of("literature.marc.damaged", "offset", at, "reason", e.message(locale)));
        } catch (RuntimeException e) {
            // marc4j throws whatever a damaged directory leads it to.
            return unreadable(
                    Message.of("literature.marc.damaged", "offset", at, "reason", String.valueOf(e.getMessage())));
        }
    }

    private ImportRow<WorkDraft> unreadable(Message message) {
        return new ImportRow.Unreadable<>(number, List.of(ImportProblem.of(number, null, message, locale)));
    }

    /** Takes the bytes up to the next terminator; those of a record without end are counted, but not kept. */
    private void advance() {
        try {
            int first = read();
            offset++;
            while (first == '\r' || first == '\n' || first == 0 || first == 0x1a || first == ' ') {
                first = read();
                offset++;
            }
            nextOffset = offset - 1;
            tooLong = false;
            if (first < 0) {
                next = null;
                return;
            }
            ByteArrayOutputStream record = new ByteArrayOutputStream(4096);
            if (first != TERMINATOR) {
                record.write(first);
                collect(record);
            }
            next = record.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what is left of a record, to its terminator; of one that is too long, nothing more is kept. */
    private void collect(ByteArrayOutputStream record) throws IOException {
        boolean open = true;
        while (open && (position < limit || fill())) {
            int end = position;
            while (end < limit && buffer[end] != TERMINATOR) {
                end++;
            }
            int length = end - position;
            tooLong |= record.size() + length > MAX_RECORD;
            if (!tooLong) {
                record.write(buffer, position, length);
            }
            open = end == limit;
            offset += open ? length : length + 1;
            position = open ? end : end + 1;
        }
    }

    private int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private MarcRecord record(byte[] bytes) {
        if (bytes.length <= LEADER) {
            throw new MarcException("the record has " + bytes.length + " bytes, expected a leader of 24 and fields");
        }
        byte[] whole = Arrays.copyOf(bytes, bytes.length + 1);
        whole[bytes.length] = TERMINATOR;
        byte coding = whole[CODING];
        // Bytes come out as they went in only if the reader does not believe what the record says of itself.
        whole[CODING] = ' ';
        Record record = SoundRecord.is(whole) ? strict.read(whole) : permissively(whole);
        if (record == null || record.getVariableFields().isEmpty()) {
            throw new MarcException("no field could be read");
        }
        return decoded(record, bytes, coding);
    }

    static Record permissively(byte[] record) {
        return new MarcPermissiveStreamReader(new ByteArrayInputStream(record), true, false, BYTES).next();
    }

    private MarcRecord decoded(Record record, byte[] bytes, byte coding) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        MarcEncoding found = encoding == MarcEncoding.DETECTED ? MarcEncoding.of(raw, mapping.format()) : encoding;
        List<MarcField> fields = new ArrayList<>();
        String leader = raw.substring(0, CODING) + (char) (coding & 0xff) + raw.substring(CODING + 1, LEADER);
        fields.add(new MarcField("LDR", withoutLengths(leader)));
        for (VariableField field : record.getVariableFields()) {
            if (field instanceof ControlField control) {
                fields.add(new MarcField(field.getTag(), found.decode(String.valueOf(control.getData()))));
            } else if (field instanceof DataField data) {
                fields.add(decoded(data, found));
            }
        }
        return new MarcRecord(fields);
    }

    private static MarcField decoded(DataField data, MarcEncoding encoding) {
        List<MarcField.Subfield> subfields = new ArrayList<>();
        data.getSubfields()
                .forEach(subfield -> subfields.add(new MarcField.Subfield(
                        subfield.getCode(), encoding.decode(String.valueOf(subfield.getData())))));
        return MarcField.data(data.getTag(), "" + data.getIndicator1() + data.getIndicator2(), subfields);
    }

    /** A leader's lengths belong to the file, not to the record. */
    private static String withoutLengths(String leader) {
        return "00000" + leader.substring(5, 12) + "00000" + leader.substring(17);
    }
}
