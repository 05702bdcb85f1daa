package io.stoa.literature.exchange;

import io.stoa.literature.IssueDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as reference managers and catalogues write them. */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS = Pattern.compile(
            "(-?\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2}))?)?\\s*[日月年]?(?:T.*)?[/\\s]*");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![0-9])");
    private static final Pattern NAMED = Pattern.compile("(?iu)\\b(" + String.join("|", MONTHS) + ")[a-z]*\\b\\.?");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])([0-3]?[0-9])(?![0-9])");

    private Dates() {}

    /** The date that a text says, at least its year; or null. */
    static @Nullable IssueDate read(String text) {
        Matcher numbers = NUMBERS.matcher(text.strip());
        if (numbers.matches()) {
            return of(Integer.parseInt(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
        }
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            return null;
        }
        int found = Integer.parseInt(year.group(1));
        Matcher month = NAMED.matcher(text);
        if (!month.find()) {
            return IssueDate.of(found);
        }
        Matcher day = DAY.matcher(text);
        return of(found, month(month.group(1)), day.find() ? number(day.group(1)) : null);
    }

    /** Whether a text is a date and nothing else. */
    static boolean saysAll(String text) {
        String rest = NAMED.matcher(YEAR.matcher(text).replaceFirst("")).replaceFirst("");
        boolean named =
                NAMED.matcher(text).find() && DAY.matcher(rest).replaceFirst("").matches("[\\s,.]*");
        return named || NUMBERS.matcher(text.strip()).matches();
    }

    /** The number of a month by its number or English name, or null. */
    static @Nullable Integer month(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("\\d{1,2}")) {
            int number = Integer.parseInt(plain);
            return number >= 1 && number <= 12 ? (Integer) number : null;
        }
        int index = plain.length() < 3 ? -1 : MONTHS.indexOf(plain.substring(0, 3));
        return index < 0 ? null : (Integer) (index + 1);
    }

    /** The three letters of a month. */
    static String monthName(int month) {
        return MONTHS.get(month - 1);
    }

    /** The day that a text says, or null. */
    static @Nullable LocalDate day(@Nullable String text) {
        IssueDate date = text == null ? null : read(text);
        return date == null || date.month() == null || date.day() == null
                ? null
                : LocalDate.of(date.year(), date.month(), date.day());
    }

    /** As much of the date as there is in the calendar. */
    static IssueDate of(int year, @Nullable Integer month, @Nullable Integer day) {
        if (month == null || month < 1 || month > 12) {
            return IssueDate.of(year);
        }
        try {
            boolean exists = day != null && day > 0 && YearMonth.of(year, month).isValidDay(day);
            return new IssueDate(year, month, exists ? day : null);
        } catch (DateTimeException e) {
            return IssueDate.of(year);
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
