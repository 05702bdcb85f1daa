package io.stoa.literature.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Counts deliveries of one kind. Of turnarounds it keeps how often each occurred, so that it needs little memory. */
final class DeliveryTally {

    private static final int RATE_DECIMALS = 4;
    private static final int DAY_DECIMALS = 2;

    private final TreeMap<Integer, Long> turnarounds = new TreeMap<>();
    private long filled;
    private long unfilled;
    private long withdrawn;
    private long open;

    void fill(int workingDays) {
        filled++;
        turnarounds.merge(workingDays, 1L, Long::sum);
    }

    void leaveUnfilled() {
        unfilled++;
    }

    void withdraw() {
        withdrawn++;
    }

    void leaveOpen() {
        open++;
    }

    DeliveryCount result(String key, String label) {
        return new DeliveryCount(
                key,
                label,
                filled + unfilled + withdrawn + open,
                filled,
                unfilled,
                withdrawn,
                open,
                filled + unfilled == 0
                        ? null
                        : BigDecimal.valueOf(filled)
                                .divide(BigDecimal.valueOf(filled + unfilled), RATE_DECIMALS, RoundingMode.HALF_UP),
                filled == 0 ? null : mean(),
                filled == 0 ? null : (Integer) median());
    }

    private BigDecimal mean() {
        long days = turnarounds.entrySet().stream()
                .mapToLong(each -> each.getKey() * each.getValue())
                .sum();
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(filled), DAY_DECIMALS, RoundingMode.HALF_UP);
    }

    private int median() {
        long seen = 0;
        for (Map.Entry<Integer, Long> each : turnarounds.entrySet()) {
            seen += each.getValue();
            if (2 * seen >= filled) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("no turnarounds were counted");
    }
}
