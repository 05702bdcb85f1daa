package io.stoa.experts.draw;

/**
 * Somebody who takes a seat of the stratum when one falls vacant 候补.
 *
 * @param stratum the stratum
 * @param number the place in the order in which they are asked, from 1
 * @param expertId the expert
 * @param free whether the expert waits; false once seated, or if the expert declined to stand in
 */
public record StandInView(String stratum, int number, String expertId, boolean free) {}
