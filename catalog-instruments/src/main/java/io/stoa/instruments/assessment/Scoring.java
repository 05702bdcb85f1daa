package io.stoa.instruments.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes a score of figures: Σ weight × min(1, indicator ÷ target) × 100. */
final class Scoring {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);
    private static final int SHOWN_DECIMALS = 4;
    private static final int POINT_DECIMALS = 2;

    private final AssessmentRules rules;

    Scoring(AssessmentRules rules) {
        this.rules = rules;
    }

    Score score(YearOfUse use) {
        List<IndicatorScore> scores = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (WeightedIndicator each : rules.indicators()) {
            BigDecimal value = value(each.indicator(), use);
            BigDecimal reached = value.divide(each.target(), EXACT_ENOUGH).min(BigDecimal.ONE);
            BigDecimal points = each.weight().multiply(reached, EXACT_ENOUGH).multiply(HUNDRED, EXACT_ENOUGH);
            sum = sum.add(points, EXACT_ENOUGH);
            scores.add(new IndicatorScore(each.indicator(), shown(value), each.target(), each.weight(), shown(points)));
        }
        BigDecimal total = sum.setScale(POINT_DECIMALS, RoundingMode.HALF_UP);
        return new Score(scores, total, rules.grades().gradeOf(total));
    }

    private static BigDecimal value(Indicator indicator, YearOfUse use) {
        return switch (indicator) {
            case UTILISATION -> ratio(hours(use.effective()), BigDecimal.valueOf(use.quotaHours()));
            case SHARING_RATE -> ratio(hours(use.external()), hours(use.effective()));
            case EXTERNAL_HOURS -> ratio(hours(use.external()), BigDecimal.valueOf(use.instruments()));
            case EXTERNAL_ORGANISATIONS -> mean(use.externalOrganisations(), use);
            case USERS -> mean(use.users(), use);
            case SAMPLES -> mean(use.samples(), use);
        };
    }

    private static BigDecimal mean(long sum, YearOfUse use) {
        return ratio(BigDecimal.valueOf(sum), BigDecimal.valueOf(use.instruments()));
    }

    /** Nothing of nothing is nothing. */
    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, EXACT_ENOUGH);
    }

    static BigDecimal hours(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return seconds.divide(SECONDS_OF_AN_HOUR, EXACT_ENOUGH);
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
