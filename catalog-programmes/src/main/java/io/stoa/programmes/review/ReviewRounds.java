package io.stoa.programmes.review;

import io.stoa.core.access.Action;
import io.stoa.programmes.review.blind.IdentityMention;
import io.stoa.programmes.review.schedule.DefencePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The secretary's side of review 评审组织: opens rounds, makes panels, closes and replays. {@link RoundState} says what is
 * possible when. A pair of reviewer and application in conflict never comes about, by assignment, draw or hand.
 *
 * <p>Changes take the round's version as the caller knows it; of two secretaries who change a round at once one wins and the other
 * gets a {@link io.stoa.core.error.ConflictException} that names both versions. All methods throw
 * {@link io.stoa.core.error.NotFoundException} if there is no such round, and
 * {@link io.stoa.core.error.RuleViolationException} in a state that does not allow them.
 */
public interface ReviewRounds {

    /** The kind of rounds in references and audit lines. */
    String KIND = "review-round";

    /** Opens rounds, makes panels, closes; by default the secretaries and staff of the organisation that makes the call. */
    Action MANAGE = new Action("review.manage");

    /** Sees a round with both sides by name; by default the same. */
    Action READ = new Action("review.read");

    /**
     * Opens the next round of a call, as its plan says. What blind reviewers see of each application is fixed now: attachments
     * that can be made anonymous are, others are left out and counted.
     *
     * @param draft the round
     * @return the round, preparing
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the call's stage or plan does not allow it, the deadline has
     *     passed, there is no application, or one of those named is not accepted
     */
    SecretaryRoundView open(RoundDraft draft);

    /**
     * Gives applications the reviewers they lack by optimal assignment 最优指派: all at first, and those that recused or declined
     * later. The certificate stays with the round.
     *
     * @param roundId the round
     * @param version its version
     * @param request among whom
     * @return the round
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if there is no assignment; the violations are an irreducible cause,
     *     such as "application A17: 2 eligible, 3 needed"
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView assignPanel(String roundId, long version, PanelRequest request);

    /**
     * Draws the panel 随机抽取. The draw stands in the record of draws before its members are seated; if the call is cut off in between,
     * calling it again seats the panel that was drawn and draws no other. If the round has a drawn panel already, those who
     * recused or declined are replaced by stand-ins, or by a further draw where there are none left.
     *
     * @param roundId the round
     * @param version its version
     * @param request how
     * @return the round
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if the pool is too small, with the cause
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView drawPanel(String roundId, long version, PanelDrawRequest request);

    /**
     * Lets an expert judge an application, chosen by hand.
     *
     * @param roundId the round
     * @param version its version
     * @param expertId the expert
     * @param applicationId the application
     * @return the round
     * @throws io.stoa.core.error.RuleViolationException if the two are in conflict, with the reasons, or the expert has
     *     recused from the application or the round
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView addReviewer(String roundId, long version, String expertId, String applicationId);

    /**
     * Names the chair of the panel 组长, who must be in conflict with no application of the round.
     *
     * @param roundId the round
     * @param version its version
     * @param seat the chair's pseudonym
     * @return the round
     * @throws io.stoa.core.error.RuleViolationException if the member is in conflict with an application, or has left
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView nameChair(String roundId, long version, String seat);

    /**
     * Lays the hearings of a video defence out, in an order drawn at random by the algorithm of draws.
     *
     * @param roundId the round, by video defence, with its panel made
     * @param version its version
     * @param plan when and how
     * @return the round with its hearings
     * @throws io.stoa.core.error.RuleViolationException if the plan has no room for all
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView layOutDefence(String roundId, long version, DefencePlan plan);

    /**
     * Invites the panel; from now on those who accept can score.
     *
     * @param roundId the round
     * @param version its version
     * @return the round, reviewing
     * @throws io.stoa.core.error.RuleViolationException if an application lacks reviewers, a pair is in conflict, or the
     *     hearings of a defence are not laid out
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView begin(String roundId, long version);

    /**
     * Puts the deadline off 延期.
     *
     * @param roundId the round
     * @param version its version
     * @param deadline the new deadline, later than the old one and than now
     * @return the round
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView extend(String roundId, long version, Instant deadline);

    /**
     * Takes a reviewer off an application. What was written stays and does not count.
     *
     * @param roundId the round
     * @param version its version
     * @param seat the reviewer's pseudonym
     * @param application the application's pseudonym
     * @param reason why, 1 to 1000 characters
     * @return the round
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView recuseFrom(String roundId, long version, String seat, String application, String reason);

    /**
     * Takes a reviewer off the panel. What was written stays and does not count.
     *
     * @param roundId the round
     * @param version its version
     * @param seat the reviewer's pseudonym
     * @param reason why, 1 to 1000 characters
     * @return the round
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView recuse(String roundId, long version, String seat, String reason);

    /**
     * The pairs of the panel that are in conflict as things are now, such as after a change of employer. They must be
     * replaced before the round is closed.
     *
     * @param roundId the round
     * @return the pairs, in the order of the pseudonyms; empty if there are none
     */
    List<PairConflict> conflicts(String roundId);

    /**
     * Where the text that reviewers see names the applicant, the team or their organisations.
     *
     * @param roundId the round
     * @return the mentions by application; applications without one are left out
     */
    Map<String, List<IdentityMention>> identityMentions(String roundId);

    /**
     * Opens the panel's discussion, once all scores are in.
     *
     * @param roundId the round
     * @param version its version
     * @return the round, in discussion
     * @throws io.stoa.core.error.RuleViolationException if a review is missing
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView discuss(String roundId, long version);

    /**
     * Closes the round: computes the ranking and freezes what it was computed from.
     *
     * @param roundId the round
     * @param version its version
     * @return the round with its outcome
     * @throws io.stoa.core.error.RuleViolationException if a review or an inspection report is missing, or a pair is in
     *     conflict; all that is missing is named
     * @throws io.stoa.core.error.ConflictException if the round has changed meanwhile
     */
    SecretaryRoundView close(String roundId, long version);

    /**
     * Computes the result again from the stored reviews and compares it with the one that was frozen.
     *
     * @param roundId the round, closed
     * @return what differs
     */
    ReplayReport replay(String roundId);

    /**
     * A round.
     *
     * @param roundId the round
     * @return the round as the secretary sees it
     */
    SecretaryRoundView view(String roundId);

    /**
     * The rounds of a call.
     *
     * @param callId the call
     * @return the rounds that the caller may see, in their order
     */
    List<SecretaryRoundView> rounds(String callId);
}
