package io.stoa.programmes.review.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the totals of every reviewer to the mean and deviation of all. Sums and sums of squares are exact, so the order
 * of the reviews changes nothing; only the root and the division are rounded.
 */
final class CommonScale {

    private final Spread all;
    private final Map<String, Spread> byReviewer = new HashMap<>();

    CommonScale(Map<CountedReview, BigDecimal> totals) {
        Map<String, List<BigDecimal>> grouped = new HashMap<>();
        totals.forEach((review, total) -> grouped.computeIfAbsent(review.reviewer(), r -> new ArrayList<>())
                .add(total));
        grouped.forEach((reviewer, given) -> byReviewer.put(reviewer, Spread.of(given)));
        this.all = Spread.of(totals.values());
    }

    BigDecimal adjusted(String reviewer, BigDecimal total) {
        Spread own = byReviewer.getOrDefault(reviewer, all);
        if (own.count() == 1) {
            return total;
        }
        if (own.root().signum() == 0) {
            return Decimals.total(all.mean());
        }
        BigDecimal deviations = own.fromMean(total).divide(own.root(), Decimals.DIVISION);
        BigDecimal deviation = all.root().divide(BigDecimal.valueOf(all.count()), Decimals.DIVISION);
        return Decimals.total(all.mean().add(deviations.multiply(deviation)));
    }

    /**
     * Mean and deviation of n totals, kept as they stay exact longest: sd = root / n, where root² = n·Σx² − (Σx)².
     */
    private record Spread(int count, BigDecimal sum, BigDecimal root) {

        static Spread of(Collection<BigDecimal> totals) {
            BigDecimal sum = Decimals.sum(totals);
            BigDecimal squares =
                    Decimals.sum(totals.stream().map(x -> x.multiply(x)).toList());
            BigDecimal radicand =
                    squares.multiply(BigDecimal.valueOf(totals.size())).subtract(sum.multiply(sum));
            return new Spread(totals.size(), sum, radicand.sqrt(Decimals.DIVISION));
        }

        BigDecimal mean() {
            return sum.divide(BigDecimal.valueOf(count), Decimals.DIVISION);
        }

        /** n times the distance from the mean. */
        BigDecimal fromMean(BigDecimal total) {
            return total.multiply(BigDecimal.valueOf(count)).subtract(sum);
        }
    }
}
