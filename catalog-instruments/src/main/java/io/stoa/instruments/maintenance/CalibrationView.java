package io.stoa.instruments.maintenance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calibration that was done.
 *
 * @param id its id
 * @param instrumentId the instrument
 * @param doneOn when
 * @param doneBy by whom
 * @param certificate the certificate's number, or null
 * @param outcome what it found
 * @param remark a remark, or null
 * @param nextDueOn when the next was due after it, or null
 */
public record CalibrationView(
        String id,
        String instrumentId,
        LocalDate doneOn,
        String doneBy,
        @Nullable String certificate,
        CalibrationOutcome outcome,
        @Nullable String remark,
        @Nullable LocalDate nextDueOn) {}
