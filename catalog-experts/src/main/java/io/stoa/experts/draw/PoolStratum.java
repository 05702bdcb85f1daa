package io.stoa.experts.draw;

import java.util.List;

/**
 * A stratum as it was committed.
 *
 * @param code by what it is named
 * @param seats how many are drawn
 * @param standIns how many stand-ins are drawn after them
 * @param candidates who can be drawn, in the order of their ids (by code point)
 */
public record PoolStratum(String code, int seats, int standIns, List<Candidate> candidates) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param code by what it is named
     * @param seats how many are drawn
     * @param standIns how many stand-ins are drawn after them
     * @param candidates who can be drawn
     * @throws IllegalArgumentException if seats or stand-ins are negative
     */
    public PoolStratum {
        if (seats < 0 || standIns < 0) {
            throw new IllegalArgumentException(seats + " seats and " + standIns + " stand-ins, expected at least 0");
        }
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }
}
