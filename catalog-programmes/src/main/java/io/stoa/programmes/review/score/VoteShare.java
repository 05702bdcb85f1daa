package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;

/**
 * The share of reviewers who must recommend funding, such as two of three 票数比例.
 *
 * @param votes the numerator, at least 1
 * @param of the denominator, at least {@code votes}
 */
public record VoteShare(int votes, int of) {

    /**
     * Checks the bounds.
     *
     * @param votes the numerator
     * @param of the denominator
     * @throws RuleViolationException if the share is not more than 0 and at most 1
     */
    public VoteShare {
        if (votes < 1 || of < votes) {
            throw new RuleViolationException(
                    Violation.of(Message.of("programmes.score.vote-share", "votes", votes, "of", of)));
        }
    }

    boolean isReached(int inFavour, int all) {
        return (long) inFavour * of >= (long) all * votes;
    }
}
