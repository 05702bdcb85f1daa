package io.stoa.literature.exchange.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

class SoundRecordTest {

    private static final MarcFactory MARC = MarcFactory.newInstance();

    @Test
    void a_record_as_it_should_be_is_sound() {
        assertThat(SoundRecord.is(bytes(book("Salt & Light")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salt &amp; Light", "Salt &#x4E2D;", "\u001b$1!0!\u001b(B", "\u001f\u001f", "\u001eq", ""})
    void a_record_that_the_permissive_reader_would_mend_is_not(String title) {
        assertThat(SoundRecord.is(bytes(book(title)))).isFalse();
    }

    @Test
    void a_record_whose_lengths_are_wrong_is_not_sound() {
        byte[] record = bytes(book("Salt and Light"));
        for (int digit : new int[] {4, 16, 24 + 6, 24 + 11, 24 + 12 + 6, 24 + 12 + 11}) {
            byte[] damaged = record.clone();
            damaged[digit] = (byte) (damaged[digit] == '9' ? '0' : damaged[digit] + 1);
            assertThat(SoundRecord.is(damaged)).as("position %d", digit).isFalse();
        }
    }

    @Test
    void both_readers_read_the_same_of_every_record_that_is_sound() {
        byte[] whole = bytes(book("Salt & Light; tables"));
        SplittableRandom random = new SplittableRandom(2709);
        byte[] marks = {0x1b, 0x1e, 0x1f, '&', ';', ' ', '0', '1', '2', '9', 'a', 'A', '$', (byte) 0xc3, 0};
        StrictReader strict = new StrictReader();
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] record = whole.clone();
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                record[random.nextInt(record.length - 1)] = marks[random.nextInt(marks.length)];
            }
            if (SoundRecord.is(record)) {
                sound++;
                assertThat(strict.read(record).toString())
                        .isEqualTo(MarcReader.permissively(record).toString());
            }
        }
        assertThat(sound).isBetween(2_000, 18_000);
    }

    private static Record book(String title) {
        Record record = MARC.newRecord(MARC.newLeader("00000nam  2200000 a 4500"));
        record.addVariableField(MARC.newControlField("001", "b1"));
        record.addVariableField(MARC.newControlField("008", "990101s1998    gw            000 0 ger d"));
        add(record, "100", '1', ' ', "a", "M\u00fcller, Anna,", "4", "aut");
        add(record, "245", '1', '0', "a", title, "c", "Anna M\u00fcller & al.");
        add(record, "650", ' ', '7', "a", "Salt", "2", "local");
        return record;
    }

    private static void add(Record record, String tag, char first, char second, String... codesAndValues) {
        DataField field = MARC.newDataField(tag, first, second);
        for (int i = 0; i < codesAndValues.length; i += 2) {
            field.addSubfield(MARC.newSubfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
        }
        record.addVariableField(field);
    }

    private static byte[] bytes(Record record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarcStreamWriter writer = new MarcStreamWriter(out, StandardCharsets.ISO_8859_1.name());
        writer.write(record);
        writer.close();
        byte[] bytes = out.toByteArray();
        // As the reader gives it, without what it says of its encoding.
        bytes[9] = ' ';
        return bytes;
    }
}
