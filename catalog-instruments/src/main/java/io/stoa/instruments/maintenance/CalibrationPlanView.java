package io.stoa.instruments.maintenance;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument is to be calibrated.
 *
 * @param instrumentId the instrument
 * @param every how often, or null
 * @param dueOn when the next is due
 * @param overdue whether that day has passed
 * @param blocksBooking whether the instrument cannot be booked while a calibration is overdue
 */
public record CalibrationPlanView(
        String instrumentId, @Nullable Period every, LocalDate dueOn, boolean overdue, boolean blocksBooking) {}
