package io.stoa.instruments.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the calendar of an instrument is set.
 *
 * @param zone the time zone of the facility, by whose clock days, weeks and opening hours are told
 * @param group a group of instruments of the same provider that share rules, or null; at most 60 letters, digits,
 *     spaces and {@code - _ .}
 */
public record CalendarSettings(
        @NotNull ZoneId zone,

        @Nullable @Size(min = 1, max = 60) @Pattern(regexp = "[\\p{L}\\p{N} ._-]*")
        String group) {}
