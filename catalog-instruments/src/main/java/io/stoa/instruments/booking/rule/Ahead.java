package io.stoa.instruments.booking.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * A span of time ahead of now: days of the local calendar or elapsed time.
 *
 * @param iso ISO 8601: a period of days, weeks, months or years such as {@code P60D}, or a time such as {@code PT36H};
 *     not negative, at most ten years
 */
public record Ahead(@JsonValue String iso) {

    private static final int MOST_DAYS = 3660;

    /**
     * Checks the text.
     *
     * @param iso ISO 8601
     * @throws RuleViolationException if it is not such a span
     */
    @JsonCreator
    public Ahead {
        if (!isSpan(iso)) {
            throw new RuleViolationException(
                    Violation.of(Message.of("instruments.booking.ahead-unreadable", "value", iso)));
        }
    }

    /**
     * A span from its text.
     *
     * @param iso ISO 8601
     * @return the span
     * @throws RuleViolationException if it is not such a span
     */
    public static Ahead of(String iso) {
        return new Ahead(iso);
    }

    /**
     * The first instant that is further ahead.
     *
     * @param now the time of the request
     * @param zone where the facility is
     * @return for days the midnight that ends the last of them
     */
    public Instant endFrom(Instant now, ZoneId zone) {
        return isTime()
                ? now.plus(Duration.parse(iso))
                : day(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The first instant that is far enough ahead.
     *
     * @param now the time of the request
     * @param zone where the facility is
     * @return for days the midnight that begins the last of them
     */
    public Instant beginFrom(Instant now, ZoneId zone) {
        return isTime()
                ? now.plus(Duration.parse(iso))
                : day(now, zone).atStartOfDay(zone).toInstant();
    }

    /**
     * {@return the span in units that all languages share, such as {@code 60 d}, {@code 1 a 6 mo} or {@code 36 h}}
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (isTime()) {
            Duration time = Duration.parse(iso);
            append(text, time.toHours(), " h");
            append(text, time.toMinutesPart(), " min");
        } else {
            Period days = Period.parse(iso);
            append(text, days.getYears(), " a");
            append(text, days.getMonths(), " mo");
            append(text, days.getDays(), " d");
        }
        return text.isEmpty() ? "0 min" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count != 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }

    private LocalDate day(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plus(Period.parse(iso));
    }

    private boolean isTime() {
        return iso.indexOf('T') >= 0;
    }

    private static boolean isSpan(String iso) {
        try {
            if (iso.indexOf('T') >= 0) {
                Duration time = Duration.parse(iso);
                return !time.isNegative() && time.toDays() <= MOST_DAYS;
            }
            Period days = Period.parse(iso);
            LocalDate reached = LocalDate.EPOCH.plus(days);
            return !days.isNegative() && reached.toEpochDay() <= MOST_DAYS;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return iso;
    }
}
