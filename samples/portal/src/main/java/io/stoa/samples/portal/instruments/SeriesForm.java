package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.SeriesMode;
import io.stoa.instruments.booking.SeriesRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A series as people describe it; {@link #rule} writes it as RFC 5545 does.
 *
 * @param first when the first member begins, by the facility's clock
 * @param minutes how long each is
 * @param every {@code DAILY}, {@code WEEKLY} or {@code MONTHLY}
 * @param interval every how many days, weeks or months
 * @param days the days of the week, such as {@code MO}
 * @param count how many members, or null
 * @param until the last day, or null
 * @param except days without it, divided by commas or blanks
 * @param purpose what for
 * @param project the code of the project
 * @param mode what becomes of it if some members cannot be booked
 */
record SeriesForm(
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime first,

        @Nullable Integer minutes,
        @Nullable String every,
        @Nullable Integer interval,
        @Nullable List<String> days,
        @Nullable Integer count,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable String except,
        @Nullable String purpose,
        @Nullable String project,
        @Nullable SeriesMode mode) {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY");
    private static final Set<String> DAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Whether enough is said to look at it. */
    public boolean isComplete() {
        return first != null && minutes != null && minutes > 0 && (count != null || until != null);
    }

    SeriesMode chosenMode() {
        return mode == null ? SeriesMode.ALL_OR_NONE : mode;
    }

    /** The recurrence rule. */
    String rule() {
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency());
        if (interval != null && interval > 1) {
            rule.append(";INTERVAL=").append(interval);
        }
        if (frequency().equals("WEEKLY") && days != null && !days.isEmpty()) {
            rule.append(";BYDAY=")
                    .append(String.join(
                            ",", days.stream().filter(DAYS::contains).toList()));
        }
        if (count != null) {
            rule.append(";COUNT=").append(count);
        } else if (until != null) {
            rule.append(";UNTIL=").append(DateTimeFormatter.BASIC_ISO_DATE.format(until));
        }
        return rule.toString();
    }

    /** The wish, once it {@linkplain #isComplete is complete}. */
    @SuppressWarnings("NullAway") // does not see that a nested type may be null in a class file
    SeriesRequest request(String instrumentId) {
        return new SeriesRequest(
                instrumentId,
                java.util.Objects.requireNonNull(first),
                Duration.ofMinutes(java.util.Objects.requireNonNull(minutes)),
                rule(),
                exceptions(),
                purpose,
                project,
                null,
                null);
    }

    private String frequency() {
        return every != null && FREQUENCIES.contains(every) ? every : "WEEKLY";
    }

    /** What is no day is passed over; the list of members shows what was understood. */
    private Set<LocalDate> exceptions() {
        Set<LocalDate> read = new LinkedHashSet<>();
        for (String part : except == null ? new String[0] : except.split("[,;，、\\s]+")) {
            try {
                read.add(LocalDate.parse(part));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return read;
    }
}
