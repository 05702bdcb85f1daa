package io.stoa.samples.portal.instruments;

import io.stoa.core.time.TimeSlot;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as people of the place read and write them: {@code ${@times.slot(booking.slot(), zone)}} in a template. */
@Component("times")
public class Times {

    private static final String INSTANT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d)";
    private static final Pattern IN_TEXT = Pattern.compile("(" + INSTANT + ")(?:/(" + INSTANT + "))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss]][XXX]");

    private final MessageSource messages;

    /**
     * For Spring.
     *
     * @param messages the portal's texts
     */
    public Times(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A time from one moment to another.
     *
     * @param slot the time, or null
     * @param zone where it is told
     * @return such as {@code 2026年11月27日 周五 09:00–11:00}
     */
    public String slot(@Nullable TimeSlot slot, ZoneId zone) {
        return slot == null ? "" : span(slot.start().atZone(zone), slot.end().atZone(zone));
    }

    /**
     * A time in the city.
     *
     * @param slot the time, or null
     * @return see {@link #slot(TimeSlot, ZoneId)}
     */
    public String slot(@Nullable TimeSlot slot) {
        return slot(slot, Show.ZONE);
    }

    /**
     * A moment.
     *
     * @param instant the moment, or null
     * @param zone where it is told
     * @return such as {@code 2026年11月27日 周五 09:00}
     */
    public String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : at(instant.atZone(zone));
    }

    /**
     * A month.
     *
     * @param month the month
     * @return such as {@code 2026年11月}
     */
    public String month(YearMonth month) {
        return written("times.month", month);
    }

    /**
     * A length of time.
     *
     * @param length the length, or null
     * @return such as {@code 2 小时 30 分钟}
     */
    public String length(@Nullable Duration length) {
        if (length == null) {
            return "";
        }
        Duration left = length.abs();
        StringBuilder text = new StringBuilder(length.isNegative() ? "−" : "");
        boolean days = left.toHours() >= 48 && left.toHours() % 24 == 0;
        append(text, "times.days", days ? left.toDays() : 0);
        append(text, "times.hours", days ? 0 : left.toHours());
        append(text, "times.minutes", left.toMinutesPart());
        return text.length() == 0 ? word("times.minutes", 0) : text.toString().strip();
    }

    /**
     * A span of the calendar.
     *
     * @param span the span, or null
     * @return such as {@code 1 年}
     */
    public String period(@Nullable Period span) {
        if (span == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        append(text, "times.years", span.getYears());
        append(text, "times.months", span.getMonths());
        append(text, "times.days", span.getDays());
        return text.toString().strip();
    }

    /**
     * A span of time in ISO 8601.
     *
     * @param iso days, weeks, months or years such as {@code P60D}, or a time such as {@code PT36H}
     * @return the span in words
     */
    public String span(String iso) {
        return iso.indexOf('T') >= 0 ? length(Duration.parse(iso)) : period(Period.parse(iso));
    }

    /**
     * A text of Stoa with the ISO 8601 times in it written as people of the place read them.
     *
     * @param text the text
     * @param zone where times are told
     * @return the text
     */
    public String plain(String text, ZoneId zone) {
        return IN_TEXT.matcher(text).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(plain(match, zone)));
    }

    /**
     * A moment for an {@code <input type=datetime-local>}.
     *
     * @param instant the moment, or null
     * @param zone where it is told
     * @return such as {@code 2026-11-27T09:00}
     */
    public String field(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : FIELD.format(instant.atZone(zone));
    }

    /**
     * What somebody wrote into such a field, or what a calendar names a moment by.
     *
     * @param text a local time, a moment with its offset, or a day; or null
     * @param zone where it is told
     * @return the moment; null if the text is none
     */
    @Nullable
    static Instant read(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor read =
                    READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            return read instanceof LocalDateTime time
                    ? time.atZone(zone).toInstant()
                    : LocalDate.from(read).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A slot between two such fields; null if one is none, or the end is not after the start. */
    @Nullable
    static TimeSlot read(@Nullable String from, @Nullable String to, ZoneId zone) {
        Instant start = read(from, zone);
        Instant end = read(to, zone);
        return start == null || end == null || !start.isBefore(end) ? null : new TimeSlot(start, end);
    }

    private String plain(MatchResult match, ZoneId zone) {
        ZonedDateTime from = OffsetDateTime.parse(match.group(1)).atZoneSameInstant(zone);
        return match.group(2) == null
                ? at(from)
                : span(from, OffsetDateTime.parse(match.group(2)).atZoneSameInstant(zone));
    }

    private String span(ZonedDateTime from, ZonedDateTime to) {
        boolean sameDay = from.toLocalDate().equals(to.minusNanos(1).toLocalDate());
        if (!sameDay) {
            return at(from) + " – " + at(to);
        }
        boolean midnight = to.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toSecondOfDay() == 0;
        return at(from) + "–" + (midnight ? "24:00" : CLOCK.format(to));
    }

    private String at(ZonedDateTime time) {
        return written("times.day", time) + " " + CLOCK.format(time);
    }

    private String written(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(word(pattern), locale()).format(time);
    }

    private void append(StringBuilder text, String unit, long count) {
        if (count != 0) {
            text.append(word(unit, count)).append(' ');
        }
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
