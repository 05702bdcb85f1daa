package io.stoa.experts.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A seat that falls vacant.
 *
 * @param expertId who leaves it
 * @param kind why
 * @param reason why, in words, kept in the record; it must name nobody
 */
public record Vacancy(
        @NotBlank @Size(max = 36) String expertId,
        @NotNull VacancyKind kind,
        @NotBlank @Size(max = 1000) String reason) {}
