package io.stoa.instruments.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument is to be calibrated 检定校准计划.
 *
 * @param instrumentId the instrument
 * @param every how often, in days, months or years, such as {@code P1Y}; or null if each calibration says when the next
 *     is due
 * @param dueOn when the next is due, by the facility's calendar
 * @param blocksBooking whether the instrument cannot be booked while a calibration is overdue
 */
public record CalibrationPlanDraft(
        @NotBlank String instrumentId,
        @Nullable Period every,
        @NotNull LocalDate dueOn,
        boolean blocksBooking) {}
