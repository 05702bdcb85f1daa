package io.stoa.instruments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An amount of money 金额.
 *
 * @param minorUnits in the smallest unit of the currency (fen, cent), 0 or more
 * @param currency ISO 4217 code
 */
public record Money(
        @PositiveOrZero(message = "{io.stoa.instruments.Money.minorUnits.message}")
        long minorUnits,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{io.stoa.instruments.Money.currency.message}")
        String currency) {

    /**
     * An amount in Chinese yuan.
     *
     * @param fen hundredths of a yuan
     * @return the amount
     */
    public static Money cny(long fen) {
        return new Money(fen, "CNY");
    }
}
