package io.stoa.instruments.booking;

import java.time.Duration;

/** Writes lengths of time in the units that all of Stoa's languages share. */
final class SpanText {

    private SpanText() {}

    /** Such as {@code 24 h}, {@code 1 h 30 min} or {@code 45 s}. */
    static String of(Duration length) {
        StringBuilder text = new StringBuilder();
        append(text, length.toHours(), " h");
        append(text, length.toMinutesPart(), " min");
        append(text, length.toSecondsPart(), " s");
        return text.isEmpty() ? "0 min" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count != 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }
}
