package io.stoa.programmes.review;

import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * By what rules a round judges. They stand from its opening on.
 *
 * @param sheet what reviewers score
 * @param rule how scores become a ranking
 * @param reviewers how many reviewers each application needs, 1 to 50
 * @param outOfTown how many of them must come from elsewhere 异地专家, 0 to {@code reviewers}: from another city (the first
 *     four digits of GB/T 2260) than the call
 * @param asksRecommendation whether a review must recommend something to be final
 * @param sharesScores whether reviewers see each other's scores, under pseudonyms, once all of the round are in
 * @param sharesComments whether applicants see the comments, without their authors, once the results are published
 * @param advancement which applications go on
 */
public record RoundTerms(
        @NotNull ScoreSheet sheet,
        @NotNull ScoringRule rule,
        @Min(1) @Max(50) int reviewers,
        @Min(0) @Max(50) int outOfTown,
        boolean asksRecommendation,
        boolean sharesScores,
        boolean sharesComments,
        @NotNull @Valid Advancement advancement) {

    /**
     * Terms without a quota, under which nobody sees another's scores and every application goes on.
     *
     * @param sheet what reviewers score
     * @param rule how scores become a ranking
     * @param reviewers how many reviewers each application needs
     * @return the terms
     */
    public static RoundTerms of(ScoreSheet sheet, ScoringRule rule, int reviewers) {
        return new RoundTerms(sheet, rule, reviewers, 0, false, false, false, Advancement.everybody());
    }

    /**
     * {@return the same with a quota of reviewers from elsewhere}
     *
     * @param atLeast how many of each application's reviewers
     */
    public RoundTerms withOutOfTown(int atLeast) {
        return new RoundTerms(
                sheet, rule, reviewers, atLeast, asksRecommendation, sharesScores, sharesComments, advancement);
    }

    /** {@return the same, asking every reviewer for a recommendation} */
    public RoundTerms askingRecommendation() {
        return new RoundTerms(sheet, rule, reviewers, outOfTown, true, sharesScores, sharesComments, advancement);
    }

    /** {@return the same, showing scores to the other reviewers once all are in} */
    public RoundTerms sharingScores() {
        return new RoundTerms(sheet, rule, reviewers, outOfTown, asksRecommendation, true, sharesComments, advancement);
    }

    /** {@return the same, showing comments to applicants once the results are published} */
    public RoundTerms sharingComments() {
        return new RoundTerms(sheet, rule, reviewers, outOfTown, asksRecommendation, sharesScores, true, advancement);
    }

    /**
     * {@return the same with another rule of who goes on}
     *
     * @param who the rule
     */
    public RoundTerms letting(Advancement who) {
        return new RoundTerms(sheet, rule, reviewers, outOfTown, asksRecommendation, sharesScores, sharesComments, who);
    }
}
