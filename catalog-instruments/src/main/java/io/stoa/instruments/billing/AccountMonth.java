package io.stoa.instruments.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;

/**
 * What an account owes a provider for a month 月结.
 *
 * @param providerId the organisation that provides the instruments
 * @param account who pays
 * @param month the month, by the clock of the facilities whose instruments were used
 */
public record AccountMonth(
        @NotBlank @Size(max = 36) String providerId,
        @NotNull @Valid Account account,
        @NotNull YearMonth month) {}
