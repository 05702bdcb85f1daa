package io.stoa.instruments.calendar;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes content lines in UTF-8, folded as RFC 5545, section 3.1, asks: after at most 75 octets and never inside a
 * character. The library folds after so many characters, which are up to four octets each.
 */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final int BUFFER = 32 * 1024;

    private final OutputStream out;

    CalendarLines(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /** Writes text of whole lines that end with CR LF, as the library makes them. */
    void write(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int start = 0;
        for (int i = 1; i < octets.length; i++) {
            if (octets[i] == '\n' && octets[i - 1] == '\r') {
                writeLine(octets, start, i - 1);
                start = i + 1;
            }
        }
    }

    private void writeLine(byte[] octets, int start, int end) throws IOException {
        int from = start;
        int room = MOST_OCTETS;
        while (end - from > room) {
            int to = from + room;
            while (isInsideCharacter(octets[to])) {
                to--;
            }
            out.write(octets, from, to - from);
            out.write('\r');
            out.write('\n');
            out.write(' ');
            from = to;
            room = MOST_OCTETS - 1;
        }
        out.write(octets, from, end - from);
        out.write('\r');
        out.write('\n');
    }

    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    void flush() throws IOException {
        out.flush();
    }
}
