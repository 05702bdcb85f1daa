package io.stoa.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says about a day.
 *
 * @param date the day
 * @param working whether people work
 * @param name the holiday that it belongs to, also as a make-up day; null for an ordinary day
 * @param provisional whether a notice not yet published may still change this
 */
public record CalendarDay(
        LocalDate date, boolean working, @Nullable String name, boolean provisional) {}
