package io.stoa.literature.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries, counted.
 *
 * @param key what they have in common: {@code total}, a month such as {@code 2026-03}, a tier, or an agency's id
 * @param label the same for people: an agency's name
 * @param asked how many were asked for
 * @param filled how many were delivered
 * @param unfilled how many were not, or not in time
 * @param withdrawn how many were cancelled, rejected, or asked anew
 * @param open how many are open
 * @param fillRate filled by filled and unfilled, with four decimals, or null if there are neither
 * @param turnaround the mean number of working days from asking to delivery, with two decimals, or null
 * @param medianTurnaround the median of them, or null
 */
public record DeliveryCount(
        String key,
        String label,
        long asked,
        long filled,
        long unfilled,
        long withdrawn,
        long open,
        @Nullable BigDecimal fillRate,
        @Nullable BigDecimal turnaround,
        @Nullable Integer medianTurnaround) {}
