package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** The arithmetic of scores: exact sums, and rounding half up at two stated places. */
final class Decimals {

    /** What is divided is carried to 34 digits before it is rounded. */
    static final MathContext DIVISION = MathContext.DECIMAL128;

    /** Totals of one review are kept to six decimals. */
    static final int TOTAL_SCALE = 6;

    /** What is published, such as an application's score, is rounded to four decimals. */
    static final int SCORE_SCALE = 4;

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    private Decimals() {}

    /** Refuses numbers so long that reckoning with them would cost more than they are worth. */
    static BigDecimal bounded(String what, BigDecimal value) {
        if (!isBounded(value)) {
            throw new RuleViolationException(Violation.of(digits(what)));
        }
        return value;
    }

    static boolean isBounded(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DECIMALS;
    }

    static Message digits(String what) {
        return Message.of("programmes.score.digits", "what", what, "digits", MOST_DIGITS, "decimals", MOST_DECIMALS);
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(Collection<BigDecimal> values) {
        return score(sum(values).divide(BigDecimal.valueOf(values.size()), DIVISION));
    }

    static BigDecimal score(BigDecimal value) {
        return value.setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal total(BigDecimal value) {
        return value.setScale(TOTAL_SCALE, RoundingMode.HALF_UP);
    }
}
