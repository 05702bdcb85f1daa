package io.stoa.programmes.review;

import io.stoa.core.access.Action;
import java.io.InputStream;
import java.util.List;

/**
 * The reviewer's side of review 专家评审. Everybody sees only rounds in which he or she holds a seat, and applications only under
 * their pseudonyms. All methods throw {@link io.stoa.core.error.NotFoundException} for rounds and applications that the
 * caller has no part in, so that nobody learns of them.
 */
public interface ReviewDesk {

    /** Judges; by default the expert who holds the seat. */
    Action JUDGE = new Action("review.judge");

    /**
     * {@return the rounds in which the caller was invited, the nearest deadline first}
     */
    List<ReviewerRoundView> rounds();

    /**
     * A round.
     *
     * @param roundId the round
     * @return the round as the caller sees it
     */
    ReviewerRoundView view(String roundId);

    /**
     * Accepts the invitation 接受邀请.
     *
     * @param roundId the round
     * @return the round, with the applications to judge
     * @throws io.stoa.core.error.RuleViolationException if the caller has declined or recused, or the round is over
     */
    ReviewerRoundView accept(String roundId);

    /**
     * Declines the invitation 谢绝邀请, before anything was scored.
     *
     * @param roundId the round
     * @param reason why, 1 to 1000 characters
     * @return the round
     * @throws io.stoa.core.error.RuleViolationException if the caller has accepted already; recuse then
     */
    ReviewerRoundView decline(String roundId, String reason);

    /**
     * Recuses from one application 回避. What was written stays and does not count.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param reason why, 1 to 1000 characters
     * @return the round
     * @throws io.stoa.core.error.RuleViolationException if the round is over
     */
    ReviewerRoundView recuse(String roundId, String application, String reason);

    /**
     * Saves a review that can still be changed.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param version the review's version as the caller knows it
     * @param sheet what is written; scores may be missing
     * @return the round
     * @throws jakarta.validation.ConstraintViolationException if the sheet is invalid
     * @throws io.stoa.core.error.RuleViolationException if a score is out of range, the deadline has passed or the review was
     *     submitted
     * @throws io.stoa.core.error.ConflictException if the review has changed meanwhile
     */
    ReviewerRoundView save(String roundId, String application, long version, ReviewSheet sheet);

    /**
     * Submits a review for good 提交.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param version the review's version as the caller knows it
     * @param sheet what is written, complete
     * @return the round
     * @throws jakarta.validation.ConstraintViolationException if the sheet is invalid
     * @throws io.stoa.core.error.RuleViolationException if a score or a required comment or recommendation is missing or out
     *     of range, the deadline has passed or the review was submitted already
     * @throws io.stoa.core.error.ConflictException if the review has changed meanwhile
     */
    ReviewerRoundView submit(String roundId, String application, long version, ReviewSheet sheet);

    /**
     * Opens an attachment, without what would tell whose it is.
     *
     * @param roundId the round
     * @param application the application's pseudonym
     * @param kind the code of the attachment's kind
     * @param place its place among those of the kind, from 1
     * @return its bytes, to be closed by the caller; to be handed on under a neutral name such as {@code proposal-1.pdf}
     */
    InputStream openAttachment(String roundId, String application, String kind, int place);

    /**
     * Says something in the panel's discussion 合议.
     *
     * @param roundId the round, in discussion
     * @param application the application's pseudonym
     * @param text what is said, 1 to 4000 characters
     * @return the round
     * @throws io.stoa.core.error.RuleViolationException if the round is not in discussion, or the text has another length
     */
    ReviewerRoundView remark(String roundId, String application, String text);
}
