package io.stoa.samples.portal.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts of money as the reader writes them: {@code ${@amounts.text(line.amount(), 'CNY')}} in a template. */
@Component("amounts")
public class Amounts {

    /** For Spring. */
    public Amounts() {}

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
