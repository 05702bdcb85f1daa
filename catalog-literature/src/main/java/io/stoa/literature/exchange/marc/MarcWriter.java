package io.stoa.literature.exchange.marc;

import io.stoa.core.exchange.Loss;
import io.stoa.literature.WorkDraft;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Writes works as records in ISO 2709, in UTF-8. */
public final class MarcWriter {

    /** ISO 2709 has five digits for the length of a record and four for that of a field. */
    private static final int MAX_RECORD = 99_999;

    private static final int MAX_FIELD = 9_999;

    private MarcWriter() {}

    /**
     * Writes records.
     *
     * @param works the works
     * @param format which fields the records shall have
     * @param out takes the file; not closed
     * @return the works that are too long for ISO 2709 and were left out, by their source ids; MARCXML takes them
     */
    public static List<Loss> iso2709(Iterator<WorkDraft> works, MarcFormat format, OutputStream out) {
        MarcMapping mapping = format.mapping();
        MarcStreamWriter writer = new MarcStreamWriter(out, "UTF-8");
        List<Loss> left = new ArrayList<>();
        while (works.hasNext()) {
            WorkDraft work = works.next();
            MarcRecord record = mapping.write(work);
            if (fits(record)) {
                writer.write(marc4j(record));
            } else {
                left.add(Loss.of("record", String.valueOf(work.sourceId())));
            }
        }
        return left;
    }

    private static boolean fits(MarcRecord record) {
        int total = 26;
        for (MarcField field : record.fields()) {
            int length = bytes(field.content()) + 1;
            if (length > MAX_FIELD) {
                return false;
            }
            total += length + 12;
        }
        return total <= MAX_RECORD;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Record marc4j(MarcRecord record) {
        MarcFactory factory = MarcFactory.newInstance();
        Record written = factory.newRecord();
        for (MarcField field : record.fields()) {
            if (field.tag().equals("LDR")) {
                written.setLeader(factory.newLeader(unicode(field.content())));
            } else if (field.isControl()) {
                written.addVariableField(factory.newControlField(field.tag(), field.content()));
            } else {
                DataField data = factory.newDataField(field.tag(), field.indicator(1), field.indicator(2));
                field.subfields()
                        .forEach(subfield -> data.addSubfield(factory.newSubfield(subfield.code(), subfield.value())));
                written.addVariableField(data);
            }
        }
        return written;
    }

    /** In MARC 21 character 9 of the leader says that what follows is Unicode; UNIMARC leaves it blank. */
    private static String unicode(String leader) {
        String whole = String.format("%-24s", leader);
        return whole.charAt(20) == '4' && whole.charAt(23) == '0'
                ? whole.substring(0, 9) + 'a' + whole.substring(10)
                : whole;
    }
}
