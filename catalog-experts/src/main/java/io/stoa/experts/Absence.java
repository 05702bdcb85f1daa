package io.stoa.experts;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A time in which somebody judges nothing 不可用时段.
 *
 * @param from the first day
 * @param until the last day
 */
public record Absence(@NotNull LocalDate from, @NotNull LocalDate until) {}
