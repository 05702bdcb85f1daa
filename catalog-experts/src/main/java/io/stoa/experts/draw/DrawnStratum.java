package io.stoa.experts.draw;

import java.util.List;

/**
 * Who was drawn in a stratum.
 *
 * @param code the stratum
 * @param seats the experts by seat
 * @param standIns the stand-ins in the order in which they are asked
 */
public record DrawnStratum(String code, List<String> seats, List<String> standIns) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param code the stratum
     * @param seats the experts by seat
     * @param standIns the stand-ins
     */
    public DrawnStratum {
        seats = seats == null ? List.of() : List.copyOf(seats);
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
    }
}
