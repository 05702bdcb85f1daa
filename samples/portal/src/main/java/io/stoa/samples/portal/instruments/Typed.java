package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.OpenTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read field by field; what cannot be read is taken down and read as null. */
final class Typed {

    /** The units in which lengths of time are told. */
    enum Unit {
        /** Minutes. */
        MINUTES("PT%dM"),
        /** Hours. */
        HOURS("PT%dH"),
        /** Days; of the calendar where the calendar counts. */
        DAYS("P%dD"),
        /** Months of the calendar. */
        MONTHS("P%dM");

        private final String iso;

        Unit(String iso) {
            this.iso = iso;
        }

        String of(int number) {
            return iso.formatted(number);
        }
    }

    /**
     * A length of time as a field and its unit show it.
     *
     * @param number how many
     * @param unit of what
     */
    record Span(int number, Unit unit) {

        private static final int HOUR = 60;
        private static final int YEAR = 12;

        /** A length in ISO 8601; null if no single unit tells it. */
        static @Nullable Span of(String iso) {
            if (iso.indexOf('T') >= 0) {
                return of(Duration.parse(iso));
            }
            Period period = Period.parse(iso);
            int months = period.getYears() * YEAR + period.getMonths();
            if (months != 0 && period.getDays() != 0) {
                return null;
            }
            return months == 0 ? new Span(period.getDays(), Unit.DAYS) : new Span(months, Unit.MONTHS);
        }

        /** Elapsed time, to the minute. */
        static Span of(Duration length) {
            int minutes = Math.toIntExact(length.toMinutes());
            return minutes % HOUR == 0 ? new Span(minutes / HOUR, Unit.HOURS) : new Span(minutes, Unit.MINUTES);
        }
    }

    /**
     * Something that cannot be read.
     *
     * @param key the message that says so; its arguments are the text and the name of what it was typed for
     * @param text what was typed
     */
    record Problem(String key, String text) {}

    /** What the name of the field with the unit ends with. */
    private static final String UNIT = ".unit";

    private static final Pattern BETWEEN_TIMES = Pattern.compile("[,;，；、]");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}[:：]\\d{2})\\s*[-–—~～至]\\s*(\\d{1,2}[:：]\\d{2})");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final Map<String, String> fields;
    private final List<Problem> problems = new ArrayList<>();

    Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A text without blanks around it; empty if nothing was typed. */
    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** A whole number, or null; one must be given. */
    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return refuse("rules.bad.missing", text);
        }
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : refuse("rules.bad.number", text);
    }

    /** A whole number, or null if nothing was typed. */
    @Nullable
    Integer optionalNumber(String name) {
        return text(name).isEmpty() ? null : number(name);
    }

    /** A length of time in ISO 8601 from a number and its unit, or null. */
    @Nullable
    String span(String name) {
        Integer number = number(name);
        return number == null
                ? null
                : choice(name + UNIT, Unit.class, Unit.MINUTES).of(number);
    }

    /** A length of elapsed time, or null. */
    @Nullable
    Duration length(String name) {
        Integer number = number(name);
        return number == null
                ? null
                : switch (choice(name + UNIT, Unit.class, Unit.MINUTES)) {
                    case MINUTES -> Duration.ofMinutes(number);
                    case HOURS -> Duration.ofHours(number);
                    case DAYS, MONTHS -> Duration.ofDays(number);
                };
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
        String text = text(name);
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return usual;
    }

    /** The open times of a day, such as {@code 08:00–12:00, 13:00–17:30}; empty for a closed day. */
    List<OpenTime> times(String text) {
        List<OpenTime> times = new ArrayList<>();
        for (String part : BETWEEN_TIMES.split(text.strip())) {
            if (!part.isBlank()) {
                OpenTime time = time(part.strip());
                if (time == null) {
                    refuse("rules.bad.times", part.strip());
                } else {
                    times.add(time);
                }
            }
        }
        return times;
    }

    /** A day, or null. */
    @Nullable
    LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return refuse("rules.bad.day", text);
        }
    }

    private static @Nullable OpenTime time(String text) {
        Matcher times = TIME.matcher(text);
        if (!times.matches()) {
            return null;
        }
        try {
            return new OpenTime(clock(times.group(1)), clock(times.group(2)));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The end of the day is written 24:00 by people and midnight by the rule. */
    private static LocalTime clock(String text) {
        String time = text.replace('：', ':');
        return "24:00".equals(time) ? LocalTime.MIDNIGHT : LocalTime.parse(time, CLOCK);
    }

    <T> @Nullable T refuse(String key, String text) {
        problems.add(new Problem(key, text));
        return null;
    }
}
