package io.stoa.literature.exchange.marc;

import java.io.ByteArrayInputStream;
import org.marc4j.MarcStreamReader;
import org.marc4j.marc.Record;

/**
 * Reads records that are {@linkplain SoundRecord sound}, one after the other with the same reader: making one looks through
 * the class path for the classes of its records, which takes longer than reading a record.
 */
final class StrictReader {

    private final HeldRecord held = new HeldRecord();
    private final MarcStreamReader reader = new MarcStreamReader(held, MarcReader.BYTES);

    /** The fields of a record, given with its terminator; every byte stands as the character of the same number. */
    Record read(byte[] record) {
        held.hold(record);
        return reader.next();
    }

    private static final class HeldRecord extends ByteArrayInputStream {

        HeldRecord() {
            super(new byte[0]);
        }

        void hold(byte[] record) {
            buf = record;
            count = record.length;
            pos = 0;
            mark = 0;
        }
    }
}
