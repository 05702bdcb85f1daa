package io.stoa.literature.delivery;

import io.stoa.literature.delivery.iso18626.Costs;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money 金额.
 *
 * @param minor the amount in the smallest unit of the currency, such as fen; not negative
 * @param currency the currency, by ISO 4217, such as {@code CNY}
 */
public record Amount(
        @PositiveOrZero long minor,
        @NotBlank @Size(min = 3, max = 3) String currency) {

    /**
     * Checks the currency.
     *
     * @param minor the amount in the smallest unit of the currency, such as fen; not negative
     * @param currency the currency, by ISO 4217, such as {@code CNY}
     * @throws IllegalArgumentException if there is no such currency
     */
    public Amount {
        requireKnown(currency);
    }

    static void requireKnown(String currency) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("currency is " + currency + ", expected a code of ISO 4217", e);
        }
    }

    /**
     * An amount in yuan 人民币.
     *
     * @param fen the amount in fen
     * @return the amount
     */
    public static Amount fen(long fen) {
        return new Amount(fen, Costs.YUAN);
    }

    /** Null where it is not known. */
    static @Nullable Amount of(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Amount(minor, currency);
    }

    /**
     * The amount that a message names.
     *
     * @param costs as the message has it
     * @return the amount, rounded up to the smallest unit
     * @throws RefusedMessageException if the currency is unknown, or the amount negative or too large
     */
    static Amount of(Costs costs) {
        String code = costs.currency().value();
        try {
            Currency known = Currency.getInstance(code);
            long minor = costs.amount()
                    .movePointRight(Math.max(0, known.getDefaultFractionDigits()))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
            if (minor >= 0) {
                return new Amount(minor, code);
            }
        } catch (IllegalArgumentException e) {
            throw RefusedMessageException.value("currencyCode", code);
        } catch (ArithmeticException e) {
            throw RefusedMessageException.value("monetaryValue", costs.amount().toString());
        }
        throw RefusedMessageException.value("monetaryValue", costs.amount().toString());
    }

    Costs costs() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Costs(SchemeValue.of(currency), BigDecimal.valueOf(minor, digits));
    }

    /** Whether it is known to exceed a limit; amounts in other currencies cannot be held against it and exceed it too. */
    boolean exceeds(@Nullable Amount limit) {
        return limit != null && (!limit.currency.equals(currency) || minor > limit.minor);
    }

    @Override
    public String toString() {
        return costs().amount().toPlainString() + " " + currency;
    }
}
