package io.stoa.literature;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of publication that may lack its month and day 出版日期.
 *
 * @param year the year of the Gregorian calendar
 * @param month the month, or null
 * @param day the day, or null; only with a month
 */
public record IssueDate(
        @Min(-5000) @Max(9999) int year,
        @Nullable @Min(1) @Max(12) Integer month,
        @Nullable @Min(1) @Max(31) Integer day) {

    /**
     * A year.
     *
     * @param year the year
     * @return the date
     */
    public static IssueDate of(int year) {
        return new IssueDate(year, null, null);
    }

    /**
     * {@return the date in ISO 8601 form: {@code 2024}, {@code 2024-05} or {@code 2024-05-06}}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        text.append(year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year));
        if (month != null) {
            twoDigits(text, month);
        }
        if (day != null) {
            twoDigits(text, day);
        }
        return text.toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append(number < 10 ? "-0" : "-").append(number);
    }
}
