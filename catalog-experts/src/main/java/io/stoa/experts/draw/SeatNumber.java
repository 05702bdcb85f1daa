package io.stoa.experts.draw;

/**
 * A seat, or a stand-in's place.
 *
 * @param stratum the stratum
 * @param number the number within it, from 1
 */
record SeatNumber(String stratum, int number) {}
