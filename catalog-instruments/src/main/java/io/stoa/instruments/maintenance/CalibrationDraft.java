package io.stoa.instruments.maintenance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calibration that was done 检定校准记录.
 *
 * @param instrumentId the instrument
 * @param doneOn when, not in the future
 * @param doneBy by whom, such as an institute of metrology; at most 200 characters
 * @param certificate the certificate's number, or null; at most 200 characters
 * @param outcome what it found
 * @param remark a remark, or null; at most 1000 characters
 * @param nextDueOn when the next is due, or null if the plan's interval says so; after {@code doneOn}
 */
public record CalibrationDraft(
        @NotBlank String instrumentId,
        @NotNull LocalDate doneOn,
        @NotBlank @Size(max = 200) String doneBy,
        @Nullable @Size(min = 1, max = 200) String certificate,
        @NotNull CalibrationOutcome outcome,
        @Nullable @Size(max = 1000) String remark,
        @Nullable LocalDate nextDueOn) {}
