package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * Who pays how much.
 *
 * @param paymentMethod how it is paid, or null
 * @param maximumCosts the most that may be charged, or null
 * @param billingMethod how the bill is sent, or null
 * @param billingName to whom, or null
 * @param address where, or null
 */
public record BillingInfo(
        @Nullable SchemeValue paymentMethod,
        @Nullable Costs maximumCosts,
        @Nullable SchemeValue billingMethod,
        @Nullable String billingName,
        @Nullable Address address) {}
