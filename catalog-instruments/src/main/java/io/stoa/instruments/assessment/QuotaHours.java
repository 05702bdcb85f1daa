package io.stoa.instruments.assessment;

import io.stoa.instruments.InstrumentRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * How many effective hours a year are expected of an instrument 年额定机时.
 *
 * @param general hours of one of general purpose 通用, and of one whose range is not known; 1 to 8784
 * @param special hours of one of special purpose 专用; 1 to 8784
 */
public record QuotaHours(
        @Positive @Max(QuotaHours.HOURS_OF_A_YEAR) int general,
        @Positive @Max(QuotaHours.HOURS_OF_A_YEAR) int special) {

    /** The hours of a leap year. */
    public static final int HOURS_OF_A_YEAR = 8784;

    /** 1400 hours for general and 800 for special purpose, one of the two practices known. */
    public static final QuotaHours BY_RANGE = new QuotaHours(1400, 800);

    /** 1600 hours for every instrument, the other practice known. */
    public static final QuotaHours FLAT = new QuotaHours(1600, 1600);

    int of(@Nullable InstrumentRange range) {
        return range == InstrumentRange.SPECIAL ? special : general;
    }
}
