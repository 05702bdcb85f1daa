package io.stoa.programmes.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * What a project spends on a category in a year 经费预算.
 *
 * @param category the code of the category
 * @param year the year
 * @param source where the money comes from
 * @param amount in minor units of the call's currency, at most 10^15
 */
public record BudgetLine(
        @NotBlank @Size(max = 40) String category,
        @Min(1900) @Max(2200) int year,
        @NotNull FundingSource source,
        @PositiveOrZero @Max(1_000_000_000_000_000L) long amount) {}
