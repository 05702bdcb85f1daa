package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How scores become a ranking 计分规则.
 *
 * @param aggregation how an application's totals become its score
 * @param trimFrom from how many reviews on the extremes are dropped, at least 3; with fewer all count
 * @param passMark the lowest score that passes, or null if every score does
 * @param votes the share of reviewers who must recommend funding, or null; only {@link Recommendation#FUND} counts
 * @param tieBreakers the criteria that decide between equal scores, by code, the first first: the higher mean goes
 *     ahead; what is still equal shares its rank
 */
public record ScoringRule(
        Aggregation aggregation,
        int trimFrom,
        @Nullable BigDecimal passMark,
        @Nullable VoteShare votes,
        List<String> tieBreakers) {

    /** With three reviews or fewer nothing is dropped, since one or none would be left to be averaged. */
    public static final int USUAL_TRIM_FROM = 4;

    /**
     * Checks the bounds.
     *
     * @param aggregation how an application's totals become its score
     * @param trimFrom from how many reviews on the extremes are dropped
     * @param passMark the lowest score that passes
     * @param votes the share of reviewers who must recommend funding
     * @param tieBreakers the criteria that decide between equal scores
     * @throws RuleViolationException if extremes would be dropped of fewer than 3 reviews
     */
    public ScoringRule {
        tieBreakers = tieBreakers == null ? List.of() : List.copyOf(tieBreakers);
        if (trimFrom < 3) {
            throw new RuleViolationException(
                    Violation.of(Message.of("programmes.score.trim-from", "given", trimFrom, "least", 3)));
        }
        if (passMark != null) {
            Decimals.bounded("passMark", passMark);
        }
    }

    /**
     * A rule without a pass mark.
     *
     * @param aggregation how an application's totals become its score
     * @return the rule
     */
    public static ScoringRule of(Aggregation aggregation) {
        return new ScoringRule(aggregation, USUAL_TRIM_FROM, null, null, List.of());
    }

    /**
     * {@return the same with a pass mark}
     *
     * @param mark the lowest score that passes
     */
    public ScoringRule passingFrom(int mark) {
        return new ScoringRule(aggregation, trimFrom, BigDecimal.valueOf(mark), votes, tieBreakers);
    }

    /**
     * {@return the same with a share of votes that must recommend funding}
     *
     * @param share the share
     */
    public ScoringRule needing(VoteShare share) {
        return new ScoringRule(aggregation, trimFrom, passMark, share, tieBreakers);
    }

    /**
     * {@return the same with criteria that decide between equal scores}
     *
     * @param criteria the codes, the first first
     */
    public ScoringRule breakingTiesBy(String... criteria) {
        return new ScoringRule(aggregation, trimFrom, passMark, votes, List.of(criteria));
    }

    /**
     * Refuses a rule that does not fit a sheet.
     *
     * @param sheet the sheet
     * @throws RuleViolationException if a tie breaker is no criterion of the sheet
     */
    public void requireFits(ScoreSheet sheet) {
        for (String criterion : tieBreakers) {
            if (!sheet.has(criterion)) {
                throw new RuleViolationException(Violation.of(Message.of(
                        "programmes.score.unknown",
                        "criterion",
                        criterion,
                        "known",
                        sheet.criteria().stream().map(Criterion::code).toList())));
            }
        }
    }
}
