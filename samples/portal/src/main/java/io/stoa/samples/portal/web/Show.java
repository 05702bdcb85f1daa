package io.stoa.samples.portal.web;

import io.stoa.core.text.LocalizedText;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How values look on a page, in the reader's language: {@code ${show.text(view.titles())}} in a template. Null is shown as
 * nothing.
 */
@Component("show")
public class Show {

    /** The city's time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;

    /**
     * For Spring.
     *
     * @param messages the portal's texts
     */
    public Show(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A text in the reader's language, or in the one it was written in.
     *
     * @param text the text
     * @return what to show
     */
    public String text(@Nullable LocalizedText text) {
        return text == null ? "" : text.text(locale());
    }

    /**
     * The language that {@link #text} shows, for a {@code lang} attribute.
     *
     * @param text the text
     * @return a language tag
     */
    public String language(LocalizedText text) {
        String wanted = locale().getLanguage();
        return text.get(wanted) == null ? text.source() : wanted;
    }

    /**
     * A day.
     *
     * @param day the day
     * @return such as {@code 2026年11月3日} or {@code Nov 3, 2026}
     */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), day);
    }

    /**
     * The day of an instant in the city.
     *
     * @param instant the instant
     * @return the day
     */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(instant.atZone(ZONE).toLocalDate());
    }

    /**
     * A day and a time in the city.
     *
     * @param instant the instant
     * @return the time, to the minute
     */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : written(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT),
                        instant.atZone(ZONE));
    }

    /**
     * A time from and to in the city; of a period that ends on the same day the end is its hour alone.
     *
     * @param start when it begins
     * @param end when it ends
     * @return such as {@code 2026年11月3日 09:00–09:25}
     */
    public String period(Instant start, Instant end) {
        boolean sameDay =
                start.atZone(ZONE).toLocalDate().equals(end.atZone(ZONE).toLocalDate());
        return time(start)
                + "–"
                + (sameDay
                        ? written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), end.atZone(ZONE))
                        : time(end));
    }

    /**
     * A constant of an enum in words: the message {@code <group>.<constant>}, in lower case with hyphens.
     *
     * @param group the group of messages, such as {@code status}
     * @param value the constant, or its name
     * @return the words
     */
    public String word(String group, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
        String key = group + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Objects.requireNonNullElse(messages.getMessage(key, null, name, locale()), name);
    }

    /**
     * A number with the reader's separators.
     *
     * @param number the number
     * @return the number
     */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
    }

    private static String written(DateTimeFormatter formatter, TemporalAccessor time) {
        return formatter.withLocale(locale()).format(time);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
