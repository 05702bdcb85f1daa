package io.stoa.instruments.booking;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule taken apart. The library reads the pattern; {@code COUNT} and {@code UNTIL} are kept back, because
 * it would compare an UTC {@code UNTIL} by a default zone.
 *
 * @param text the whole rule, in capitals
 * @param patternText the rule without {@code COUNT} and {@code UNTIL}
 * @param unit the unit of {@code FREQ}
 * @param interval how many units a period has
 * @param count {@code COUNT}, or null
 * @param until {@code UNTIL}, or null
 * @param candidatesOfPeriod how many times the library may look at in one period, at most
 */
record RuleText(
        String text,
        String patternText,
        ChronoUnit unit,
        int interval,
        @Nullable Integer count,
        @Nullable Until until,
        long candidatesOfPeriod) {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_CHARACTERS_SHOWN = 100;

    /** Times in one period beyond which a rule could not be expanded in a moment. */
    private static final long MOST_CANDIDATES_OF_PERIOD = 20_000;

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]+=[A-Z0-9+,-]+(;[A-Z0-9-]+=[A-Z0-9+,-]+)*");
    private static final Pattern INTERVAL = Pattern.compile("0*[1-9]\\d{0,2}");
    private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d{0,8}");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}(,\\d{1,2})*");
    private static final Pattern SIGNED = Pattern.compile("[+-]?\\d{1,3}(,[+-]?\\d{1,3})*");
    private static final Pattern DAYS =
            Pattern.compile("([+-]?(0?[1-9]|[1-4]\\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?(0?[1-9]|[1-4]\\d|5[0-3]))?"
                    + "(MO|TU|WE|TH|FR|SA|SU))*");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "SECONDLY", ChronoUnit.SECONDS,
            "MINUTELY", ChronoUnit.MINUTES,
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    /** The parts that RFC 5545 knows, and what their values look like; the library checks the ranges. */
    private static final Map<String, Predicate<String>> PARTS = parts();

    private static Map<String, Predicate<String>> parts() {
        Map<String, Predicate<String>> parts = new LinkedHashMap<>();
        parts.put("FREQ", UNITS::containsKey);
        parts.put("UNTIL", RuleText::isUntil);
        parts.put("COUNT", COUNT.asMatchPredicate());
        parts.put("INTERVAL", INTERVAL.asMatchPredicate());
        for (String numbers : List.of("BYSECOND", "BYMINUTE", "BYHOUR", "BYMONTH")) {
            parts.put(numbers, NUMBERS.asMatchPredicate());
        }
        parts.put("BYDAY", DAYS.asMatchPredicate());
        for (String numbers : List.of("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")) {
            parts.put(numbers, SIGNED.asMatchPredicate());
        }
        parts.put("WKST", Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU")::contains);
        return parts;
    }

    static RuleText read(String rrule) {
        String text = rrule.strip().toUpperCase(Locale.ROOT);
        if (text.length() > MOST_CHARACTERS || !SHAPE.matcher(text).matches()) {
            throw new UnreadableInputException(Message.of("instruments.series.malformed", "rule", shown(rrule)));
        }
        Map<String, String> values = values(text);
        checkTogether(values);
        // RFC 5545 has weeks begin on Monday where the rule does not say; the library would take Sunday
        values.putIfAbsent("WKST", "MO");
        String pattern = values.entrySet().stream()
                .filter(part -> !Set.of("COUNT", "UNTIL").contains(part.getKey()))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        ChronoUnit unit = UNITS.getOrDefault(values.getOrDefault("FREQ", ""), ChronoUnit.DAYS);
        String count = values.get("COUNT");
        String until = values.get("UNTIL");
        RuleText rule = new RuleText(
                text,
                pattern,
                unit,
                Integer.parseInt(values.getOrDefault("INTERVAL", "1")),
                count == null ? null : Integer.valueOf(count),
                until == null ? null : Until.read(until),
                candidates(unit, values));
        rule.checkPattern();
        return rule;
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, equals);
            String value = part.substring(equals + 1);
            Predicate<String> right = PARTS.get(name);
            if (right == null) {
                throw new UnreadableInputException(
                        Message.of("instruments.series.unknown-part", "part", name, "known", PARTS.keySet()));
            }
            if (!right.test(value)) {
                throw wrongValue(name, value);
            }
            if (values.put(name, value) != null) {
                throw new UnreadableInputException(Message.of("instruments.series.repeated-part", "part", name));
            }
        }
        return values;
    }

    /** What RFC 5545, section 3.3.10, does not allow together. */
    private static void checkTogether(Map<String, String> values) {
        String frequency = values.get("FREQ");
        if (frequency == null) {
            throw new UnreadableInputException(Message.of(
                    "instruments.series.no-frequency",
                    "known",
                    UNITS.keySet().stream().sorted().toList()));
        }
        if (values.containsKey("COUNT") && values.containsKey("UNTIL")) {
            throw new UnreadableInputException(Message.of("instruments.series.count-and-until"));
        }
        boolean yearly = frequency.equals("YEARLY");
        boolean monthly = frequency.equals("MONTHLY");
        boolean weekly = frequency.equals("WEEKLY");
        boolean daily = frequency.equals("DAILY");
        boolean numbered = values.getOrDefault("BYDAY", "").chars().anyMatch(Character::isDigit);
        refuseIf(numbered && !(monthly || yearly && !values.containsKey("BYWEEKNO")), "BYDAY", values);
        refuseIf(weekly, "BYMONTHDAY", values);
        refuseIf(daily || weekly || monthly, "BYYEARDAY", values);
        refuseIf(!yearly, "BYWEEKNO", values);
        boolean otherBy = values.keySet().stream().anyMatch(name -> name.startsWith("BY") && !name.equals("BYSETPOS"));
        refuseIf(!otherBy, "BYSETPOS", values);
    }

    private static void refuseIf(boolean wrong, String part, Map<String, String> values) {
        String value = values.get(part);
        if (wrong && value != null) {
            throw new UnreadableInputException(Message.of(
                    "instruments.series.part-not-here",
                    "part",
                    part + "=" + shown(value),
                    "frequency",
                    "FREQ=" + values.get("FREQ")));
        }
    }

    private static long candidates(ChronoUnit unit, Map<String, String> values) {
        long times = size(values, "BYHOUR") * size(values, "BYMINUTE") * size(values, "BYSECOND");
        long days = switch (unit) {
            case WEEKS -> size(values, "BYDAY");
            case MONTHS -> size(values, "BYMONTHDAY") * size(values, "BYDAY");
            case YEARS ->
                size(values, "BYMONTH")
                        * size(values, "BYMONTHDAY")
                        * size(values, "BYYEARDAY")
                        * size(values, "BYWEEKNO")
                        * size(values, "BYDAY");
            default -> 1;
        };
        return times * days;
    }

    private static long size(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").chars().filter(c -> c == ',').count() + 1;
    }

    private void checkPattern() {
        if (candidatesOfPeriod > MOST_CANDIDATES_OF_PERIOD) {
            throw new UnreadableInputException(Message.of("instruments.series.too-fine", "rule", shown()));
        }
        try {
            pattern();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableInputException(Message.of("instruments.series.malformed", "rule", shown()), e);
        }
    }

    /** A pattern keeps state while it is expanded, so that each expansion gets its own. */
    Recur<LocalDateTime> pattern() {
        return new Recur<>(patternText, false);
    }

    String shown() {
        return shown(text);
    }

    private static String shown(String text) {
        return text.length() <= MOST_CHARACTERS_SHOWN ? text : text.substring(0, MOST_CHARACTERS_SHOWN) + "…";
    }

    private static boolean isUntil(String value) {
        try {
            Until.read(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static UnreadableInputException wrongValue(String name, String value) {
        return new UnreadableInputException(
                Message.of("instruments.series.wrong-value", "part", name, "value", shown(value)));
    }
}
