package io.stoa.literature.exchange.marc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.marc4j.converter.impl.AnselToUnicode;

/** How the characters of a record are written. What a record says of its own encoding is often wrong. */
public enum MarcEncoding {
    /** By the bytes of each record: UTF-8 if they are, else MARC-8 for MARC 21, GB18030 or Latin-1 for UNIMARC. */
    DETECTED,
    /** UTF-8. */
    UTF_8,
    /** MARC-8 with ANSEL and the East Asian sets. */
    MARC_8,
    /** GB18030, which holds GBK and GB 2312. */
    GB18030,
    /** ISO 8859-1. */
    LATIN_1;

    private static final Charset CHINESE = Charset.forName("GB18030");

    /**
     * The text of bytes in an unknown encoding, found out as for a record of UNIMARC.
     *
     * @param bytes the bytes of a record or line
     * @return their text in UTF-8 if they are, else in GB18030 or Latin-1
     */
    public static String decoded(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        return of(raw, MarcFormat.UNIMARC).decode(raw);
    }

    /** The encoding of a record's bytes, which stand as the characters 0 to 255. */
    static MarcEncoding of(String bytes, MarcFormat format) {
        if (isAscii(bytes) || isStrictly(bytes, StandardCharsets.UTF_8)) {
            return UTF_8;
        }
        if (format == MarcFormat.MARC21) {
            return MARC_8;
        }
        return isStrictly(bytes, CHINESE) && looksChinese(bytes) ? GB18030 : LATIN_1;
    }

    /** The text of bytes that stand as the characters 0 to 255. */
    String decode(String bytes) {
        if (isAscii(bytes)) {
            return this == MARC_8 && bytes.indexOf('\u001b') >= 0 ? ansel(bytes) : bytes;
        }
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return switch (this) {
            case UTF_8, DETECTED -> new String(raw, StandardCharsets.UTF_8);
            case GB18030 -> new String(raw, CHINESE);
            case LATIN_1 -> bytes;
            case MARC_8 -> ansel(bytes);
        };
    }

    private static String ansel(String bytes) {
        return new AnselToUnicode().convert(bytes);
    }

    private static boolean isAscii(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStrictly(String bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** French in Latin-1 has an accent here and there; Chinese has its high bytes in pairs. */
    private static boolean looksChinese(String bytes) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) > 0x80) {
                high++;
                if (i + 1 < bytes.length() && bytes.charAt(i + 1) > 0x80) {
                    paired += 2;
                    high++;
                    i++;
                }
            }
        }
        return high > 0 && paired >= 0.7 * high;
    }
}
