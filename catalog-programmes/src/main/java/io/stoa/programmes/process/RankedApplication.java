package io.stoa.programmes.process;

import java.math.BigDecimal;

/**
 * Where an application stands after the review.
 *
 * @param applicationId the application
 * @param rank its rank among all, from 1; equally good ones share it
 * @param score its score over all rounds
 * @param recommended whether the review recommends it for funding
 */
public record RankedApplication(String applicationId, int rank, BigDecimal score, boolean recommended) {}
