package io.stoa.literature.delivery.iso18626;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param currency the currency, by ISO 4217
 * @param amount the amount, in units of the currency such as yuan
 */
public record Costs(SchemeValue currency, BigDecimal amount) {

    /** The currency in which charges are kept. */
    public static final String YUAN = "CNY";

    /**
     * An amount in yuan.
     *
     * @param fen the amount in fen
     * @return the costs
     */
    public static Costs ofFen(long fen) {
        return new Costs(SchemeValue.of(YUAN), BigDecimal.valueOf(fen, 2));
    }
}
