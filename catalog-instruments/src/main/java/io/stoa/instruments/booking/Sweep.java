package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Counts how many bookings are under way at once. */
final class Sweep {

    private Sweep() {}

    /** The greatest number of bookings that hold the instrument at any instant of a slot. */
    static int most(List<Taken> bookings, TimeSlot slot) {
        TreeMap<Instant, Integer> steps = new TreeMap<>();
        for (Taken each : bookings) {
            TimeSlot part = each.slot().intersection(slot);
            if (part != null) {
                steps.merge(part.start(), 1, Integer::sum);
                steps.merge(part.end(), -1, Integer::sum);
            }
        }
        int now = 0;
        int most = 0;
        for (int step : steps.values()) {
            now += step;
            most = Math.max(most, now);
        }
        return most;
    }
}
