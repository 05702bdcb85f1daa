package io.stoa.instruments.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** The last start that a rule allows: a day, a local time or an instant (RFC 5545, 3.3.10, UNTIL); all inclusive. */
sealed interface Until {

    DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** Reads a value; throws {@link java.time.DateTimeException} if it is none. */
    static Until read(String value) {
        if (value.endsWith("Z")) {
            LocalDateTime utc = LocalDateTime.parse(value.substring(0, value.length() - 1), TIME);
            return new Moment(utc.toInstant(ZoneOffset.UTC));
        }
        return value.contains("T")
                ? new Clock(LocalDateTime.parse(value, TIME))
                : new Day(LocalDate.parse(value, DATE));
    }

    /** Whether a start is not after it. */
    boolean holds(LocalDateTime start, ZoneId zone);

    /** A local time that no start reaches. */
    LocalDateTime endsBefore(ZoneId zone);

    record Day(LocalDate last) implements Until {
        @Override
        public boolean holds(LocalDateTime start, ZoneId zone) {
            return !start.toLocalDate().isAfter(last);
        }

        @Override
        public LocalDateTime endsBefore(ZoneId zone) {
            return last.plusDays(1).atStartOfDay();
        }
    }

    record Clock(LocalDateTime last) implements Until {
        @Override
        public boolean holds(LocalDateTime start, ZoneId zone) {
            return !start.isAfter(last);
        }

        @Override
        public LocalDateTime endsBefore(ZoneId zone) {
            return last.plusSeconds(1);
        }
    }

    record Moment(Instant last) implements Until {
        @Override
        public boolean holds(LocalDateTime start, ZoneId zone) {
            return !start.atZone(zone).toInstant().isAfter(last);
        }

        @Override
        public LocalDateTime endsBefore(ZoneId zone) {
            return LocalDateTime.ofInstant(last, zone).plusDays(1);
        }
    }
}
