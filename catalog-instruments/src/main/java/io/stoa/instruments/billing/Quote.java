package io.stoa.instruments.billing;

import io.stoa.instruments.Money;
import java.time.LocalDate;

/**
 * What a use would cost.
 *
 * @param amount the amount
 * @param rate the rate that it comes from
 * @param quantity how much is charged, as in {@link ChargeRequest#quantity}
 * @param day the day at the facility that decides on the rate
 */
public record Quote(Money amount, RateView rate, long quantity, LocalDate day) {}
