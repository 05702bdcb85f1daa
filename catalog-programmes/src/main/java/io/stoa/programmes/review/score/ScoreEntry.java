package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One score on a sheet 打分.
 *
 * @param criterion the criterion's code
 * @param score the score, or null while only the comment is written
 * @param comment why, at most 4000 characters, or null
 */
public record ScoreEntry(
        String criterion,
        @Nullable BigDecimal score,
        @Nullable String comment) {

    /**
     * An entry of a number as computers keep it.
     *
     * @param criterion the criterion's code
     * @param score the score
     * @param comment why, or null
     * @return the entry
     * @throws RuleViolationException if the score is not a finite number
     */
    public static ScoreEntry of(String criterion, double score, @Nullable String comment) {
        if (!Double.isFinite(score)) {
            throw new RuleViolationException(
                    Violation.of(Message.of("programmes.score.not-a-number", "criterion", criterion, "score", score)));
        }
        return new ScoreEntry(criterion, BigDecimal.valueOf(score), comment);
    }

    /**
     * An entry of whole points without a comment.
     *
     * @param criterion the criterion's code
     * @param score the score
     * @return the entry
     */
    public static ScoreEntry of(String criterion, int score) {
        return new ScoreEntry(criterion, BigDecimal.valueOf(score), null);
    }
}
