package io.stoa.literature.exchange.marc;

/**
 * Tells which records are exactly as ISO 2709 and MARC 21 have them: their lengths are right, and there is nothing in them
 * that marc4j's permissive reader would mend. Of these its strict reader, which is much faster, reads the same.
 */
final class SoundRecord {

    private static final int LEADER = 24;
    private static final int ENTRY = 12;
    private static final byte ESCAPE = 0x1b;
    private static final byte FIELD_END = 0x1e;
    private static final byte DELIMITER = 0x1f;

    private final byte[] bytes;

    private SoundRecord(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Whether a record is sound. It is given with its terminator, has none before, and says nothing of its encoding, which the
     * permissive reader would believe.
     */
    static boolean is(byte[] bytes) {
        return bytes.length > LEADER && new SoundRecord(bytes).isSound();
    }

    private boolean isSound() {
        int base = number(12, 5);
        return number(0, 5) == bytes.length
                && bytes[MarcReader.CODING] == ' '
                && number(10, 2) == 22
                && number(20, 4) == 4500
                && base > LEADER + 1
                && base < bytes.length
                && (base - LEADER - 1) % ENTRY == 0
                && bytes[base - 1] == FIELD_END
                && hasSoundFields(base);
    }

    /** The fields stand one behind the other in the order of the directory, and nothing is left over. */
    private boolean hasSoundFields(int base) {
        int start = base;
        for (int entry = LEADER; entry < base - 1; entry += ENTRY) {
            int end = start + number(entry + 3, 4) - 1;
            if (number(entry, 3) < 0
                    || number(entry + 7, 5) != start - base
                    || end <= start
                    || end >= bytes.length - 1
                    || bytes[end] != FIELD_END
                    || !isSoundField(number(entry, 3), start, end)) {
                return false;
            }
            start = end + 1;
        }
        return start == bytes.length - 1;
    }

    private boolean isSoundField(int tag, int start, int end) {
        int text = tag < 10 ? start : start + 2;
        if (text > start && (text >= end || bytes[text] != DELIMITER || !isText(start) || !isText(start + 1))) {
            return false;
        }
        for (int i = text; i < end; i++) {
            boolean begins = bytes[i] == DELIMITER && text > start;
            if (begins ? !beginsSubfield(i, end) : !isText(i)) {
                return false;
            }
        }
        return true;
    }

    /** The code is a letter or digit, and something stands behind it. */
    private boolean beginsSubfield(int delimiter, int end) {
        if (delimiter + 2 >= end || bytes[delimiter + 2] == DELIMITER) {
            return false;
        }
        byte code = bytes[delimiter + 1];
        return code >= 'a' && code <= 'z' || code >= '0' && code <= '9';
    }

    /** Not a mark that divides, nor the beginning of an escape sequence or of an entity such as {@code &amp;}. */
    private boolean isText(int index) {
        byte unit = bytes[index];
        return unit != FIELD_END && unit != DELIMITER && unit != ESCAPE && (unit != '&' || bytes[index + 1] == ' ');
    }

    /** The number that some digits are, or -1 if they are none. */
    private int number(int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }
}
