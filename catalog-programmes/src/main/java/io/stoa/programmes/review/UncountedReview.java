package io.stoa.programmes.review;

import io.stoa.programmes.review.score.CountedReview;

/**
 * A review that was submitted and does not count, since its reviewer recused 回避后不计分.
 *
 * @param review the review
 * @param reason why it does not count
 */
public record UncountedReview(CountedReview review, String reason) {}
