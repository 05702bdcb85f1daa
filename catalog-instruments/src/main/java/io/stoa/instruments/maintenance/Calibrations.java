package io.stoa.instruments.maintenance;

import io.stoa.core.access.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calibration of instruments 检定校准. The provider's keepers are reminded 30 and 7 days before a calibration is due and
 * when it is overdue. By default keepers and staff plan and enter calibrations, and everybody who sees an instrument
 * may see them.
 */
public interface Calibrations {

    /** The kind of calibrations in references and audit lines. */
    String KIND = "calibration";

    /** Plans and enters calibrations. */
    Action KEEP = new Action("calibration.keep");

    /**
     * Sets the plan of an instrument.
     *
     * @param draft the plan; it replaces the one there was
     * @return the plan
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the interval is not positive
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    CalibrationPlanView plan(CalibrationPlanDraft draft);

    /**
     * Enters a calibration that was done. Unless it failed, the plan's next due day moves on.
     *
     * @param draft the calibration
     * @return the record, which never changes
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if it lies in the future, or the next is due before it
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    CalibrationView enter(CalibrationDraft draft);

    /**
     * The plan of an instrument.
     *
     * @param instrumentId the instrument
     * @return the plan, or null if there is none
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    @Nullable
    CalibrationPlanView planOf(String instrumentId);

    /**
     * The calibrations of an instrument.
     *
     * @param instrumentId the instrument
     * @return the records, the latest first; at most 500
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    List<CalibrationView> records(String instrumentId);
}
