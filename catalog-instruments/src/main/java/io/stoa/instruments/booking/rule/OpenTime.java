package io.stoa.instruments.booking.rule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * A time of the day at which an instrument is open, by the facility's clock.
 *
 * @param from its first minute
 * @param to the first minute after it; midnight is the end of the day. Not before {@code from} otherwise
 */
public record OpenTime(@NotNull LocalTime from, @NotNull LocalTime to) {

    /** The whole day. */
    public static final OpenTime ALL_DAY = new OpenTime(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * A time from its texts.
     *
     * @param from such as {@code 09:00}
     * @param to such as {@code 17:30}; {@code 00:00} for the end of the day
     * @return the time
     */
    public static OpenTime of(String from, String to) {
        return new OpenTime(LocalTime.parse(from), LocalTime.parse(to));
    }

    boolean isEmpty() {
        return !to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to);
    }
}
