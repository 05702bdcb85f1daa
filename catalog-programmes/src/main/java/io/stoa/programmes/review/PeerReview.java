package io.stoa.programmes.review;

import java.math.BigDecimal;

/**
 * A review as the panel sees it 他人评审意见, once all of the round are in.
 *
 * @param reviewer the reviewer's pseudonym in the round
 * @param sheet what was written
 * @param total the total of the scores
 */
public record PeerReview(String reviewer, ReviewSheet sheet, BigDecimal total) {}
