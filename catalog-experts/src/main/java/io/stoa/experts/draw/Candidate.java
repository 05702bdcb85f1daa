package io.stoa.experts.draw;

/**
 * Somebody who can be drawn, as far as the draw needs to know.
 *
 * @param id the expert
 * @param employer the number of the main employer on the day within this draw, from 1, or 0 if it is not known; equal numbers are equal
 *     employers
 * @param outOfTown whether the expert counts as from out of town
 */
public record Candidate(String id, int employer, boolean outOfTown) {}
