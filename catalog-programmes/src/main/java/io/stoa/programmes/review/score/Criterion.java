package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.text.LocalizedText;
import java.math.BigDecimal;

/**
 * One thing that reviewers score 评审指标.
 *
 * @param code what entries refer to it by, 1 to 50 characters
 * @param name what it is called, by language
 * @param weight its share of the total in percent, more than 0
 * @param lowest the lowest score
 * @param highest the highest score, more than {@code lowest}
 * @param step the distance between two scores, such as 0.5; {@code highest} must be reached by whole steps
 * @param commentRequired whether a score needs a comment to be final
 */
public record Criterion(
        String code,
        LocalizedText name,
        BigDecimal weight,
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal step,
        boolean commentRequired) {

    private static final int LONGEST_CODE = 50;

    /**
     * Checks the bounds.
     *
     * @param code what entries refer to it by
     * @param name what it is called
     * @param weight its share of the total in percent
     * @param lowest the lowest score
     * @param highest the highest score
     * @param step the distance between two scores
     * @param commentRequired whether a score needs a comment to be final
     * @throws RuleViolationException if the code is blank or too long, the weight or step is not positive, or the range
     *     is not made of whole steps
     */
    public Criterion {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw refused("programmes.score.criterion-code", "code", code.strip(), "limit", LONGEST_CODE);
        }
        Decimals.bounded(code, weight);
        Decimals.bounded(code, lowest);
        Decimals.bounded(code, highest);
        Decimals.bounded(code, step);
        if (weight.signum() <= 0) {
            throw refused("programmes.score.weight", "criterion", code, "weight", weight.toPlainString());
        }
        boolean empty = highest.compareTo(lowest) <= 0 || step.signum() <= 0;
        if (empty || highest.subtract(lowest).remainder(step).signum() != 0) {
            throw refused(
                    "programmes.score.range",
                    "criterion",
                    code,
                    "lowest",
                    lowest.toPlainString(),
                    "highest",
                    highest.toPlainString(),
                    "step",
                    step.toPlainString());
        }
    }

    /**
     * A criterion scored from 0 to 100 in whole points, without a required comment.
     *
     * @param code what entries refer to it by
     * @param name what it is called
     * @param weight its share of the total in percent
     * @return the criterion
     */
    public static Criterion ofHundred(String code, LocalizedText name, int weight) {
        return new Criterion(
                code,
                name,
                BigDecimal.valueOf(weight),
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                BigDecimal.ONE,
                false);
    }

    boolean allows(BigDecimal score) {
        return score.compareTo(lowest) >= 0
                && score.compareTo(highest) <= 0
                && score.subtract(lowest).remainder(step).signum() == 0;
    }

    /** What a score adds to the total: its place between lowest and highest, times the weight. */
    BigDecimal points(BigDecimal score) {
        return weight.multiply(score.subtract(lowest)).divide(highest.subtract(lowest), Decimals.DIVISION);
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
