package io.stoa.instruments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * An amount of money.
 *
 * @param minorUnits in the smallest unit of the currency: fen, cent
 * @param currency ISO 4217 code
 */
public record Money(
        @PositiveOrZero long minorUnits,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    /**
     * An amount in Chinese yuan.
     *
     * @param fen hundredths of a yuan, 0 or more
     * @return the amount
     */
    public static Money fen(long fen) {
        return new Money(fen, "CNY");
    }
}
