package io.stoa.programmes.application;

import java.math.BigDecimal;
import java.util.Currency;

/** Writes amounts of money. */
final class Amounts {

    private Amounts() {}

    /**
     * Writes an amount with its currency, such as {@code 1200.50 CNY}.
     *
     * @param minorUnits in minor units
     * @param currency ISO 4217 code; one that Java does not know is taken to have two decimal places
     */
    static String written(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, places(currency)).toPlainString() + " " + currency;
    }

    private static int places(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(2);
    }
}
