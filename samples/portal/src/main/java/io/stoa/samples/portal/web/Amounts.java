package io.stoa.samples.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Amounts of money as the reader writes them: {@code ${@amounts.text(line.amount(), 'CNY')}} in a template. */
@Component("amounts")
public class Amounts {

    /** Digits before the point of the largest amount that a form may name. */
    private static final int DIGITS = 13;

    /** For Spring. */
    public Amounts() {}

    /**
     * An amount as a form names it.
     *
     * @param amount the amount in the currency's unit, such as yuan; parts of its smallest unit are rounded
     * @param currency the currency, by ISO 4217
     * @return the amount in the smallest unit
     * @throws ResponseStatusException as a bad request if it is negative or has more than 13 digits before the point
     */
    public static long minor(BigDecimal amount, String currency) {
        if (amount.signum() < 0 || (long) amount.precision() - amount.scale() > DIGITS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "amount");
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return amount.setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(digits)
                .longValueExact();
    }

    /**
     * An amount.
     *
     * @param minor the amount in the smallest unit of the currency, such as fen; or null
     * @param currency the currency, by ISO 4217
     * @return such as {@code ¥1,200.00}; nothing for null
     */
    public String text(@Nullable Long minor, String currency) {
        if (minor == null) {
            return "";
        }
        Currency known = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
        format.setCurrency(known);
        format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, Math.max(0, known.getDefaultFractionDigits())));
    }
}
