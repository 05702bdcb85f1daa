package io.stoa.core.time;

import java.time.LocalDate;

/**
 * A day that a holiday notice names 节假日或调休上班日.
 *
 * @param date the day
 * @param working true for a make-up working day 调休上班, false for a day off 放假
 * @param name the holiday's name, as published, such as 春节
 */
public record SpecialDay(LocalDate date, boolean working, String name) {}
