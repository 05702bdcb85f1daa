package io.stoa.instruments.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as people and spreadsheets write them, by the clock of a place. */
final class WrittenTime {

    private static final Pattern TIME = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?[T ]*"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)? ?(Z|[-+]\\d{2}:\\d{2})?");

    private WrittenTime() {}

    /** The time with the offset of the place, so that it can be read back whatever its clock does. */
    static String write(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime().toString();
    }

    /** The point in time, or null if it is none, or the clock of the place skips or repeats it and no offset is given. */
    static @Nullable Instant read(String text, ZoneId zone) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                            number(parts, 1), number(parts, 3), number(parts, 5), number(parts, 6), number(parts, 7))
                    .plusNanos(nanos(parts));
            String offset = parts.group(10);
            List<ZoneOffset> possible =
                    offset == null ? zone.getRules().getValidOffsets(local) : List.of(ZoneOffset.of(offset));
            return possible.size() == 1 ? local.toInstant(possible.get(0)).truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static long nanos(Matcher parts) {
        String second = parts.group(8);
        String fraction = parts.group(9);
        if (second == null) {
            return 0;
        }
        if (Integer.parseInt(second) > 59) {
            throw new DateTimeException("a minute has 60 seconds");
        }
        long whole = Long.parseLong(second) * 1_000_000_000L;
        return fraction == null ? whole : whole + Long.parseLong((fraction.substring(1) + "00000000").substring(0, 9));
    }
}
