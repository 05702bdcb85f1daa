package io.stoa.instruments.maintenance;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Problem reports and repairs 报修与维修; {@link ProblemState} shows what can happen to a report. Everybody who is signed
 * in and sees an instrument may report problems and follow the own reports; by default the provider's keepers and staff
 * look after them.
 *
 * <p>Besides what is named below, every call about a report throws {@link io.stoa.core.error.NotFoundException} if there
 * is none or the caller may not see it, {@link io.stoa.core.error.AccessDeniedException} if the caller may not do this,
 * {@link io.stoa.core.error.ConflictException} if its version is not the one given, and
 * {@link io.stoa.core.error.RuleViolationException} if its state does not allow it.
 */
public interface MaintenanceDesk {

    /** The kind of problem reports in references and audit lines. */
    String KIND = "problem-report";

    /** Reports a problem. */
    Action REPORT = new Action("problem.report");

    /** Sees a report. */
    Action READ = new Action("problem.read");

    /** Looks after a report. */
    Action HANDLE = new Action("problem.handle");

    /**
     * Reports a problem. The keepers are told.
     *
     * @param draft the problem
     * @return the report
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     */
    ProblemView report(ProblemDraft draft);

    /**
     * Takes a report on. The reporter is told.
     *
     * @param id the report
     * @param version its version as the caller knows it
     * @param note a word to the reporter, at most 2000 characters, or null
     * @return the report
     */
    ProblemView acknowledge(String id, long version, @Nullable String note);

    /**
     * Dismisses a report. The reporter is told.
     *
     * @param id the report
     * @param version its version as the caller knows it
     * @param reason why, 1 to 2000 characters
     * @return the report
     */
    ProblemView dismiss(String id, long version, String reason);

    /**
     * Begins a repair: an outage is declared, and the holders of the bookings that it hits are told.
     *
     * @param id the report
     * @param version its version as the caller knows it
     * @param expected when the instrument is expected to be out of use
     * @return the report, the outage and the bookings that it hits
     */
    RepairReport beginRepair(String id, long version, TimeSlot expected);

    /**
     * Notes that the instrument works again. The outage of its repair ends now, or is called off if it has not begun.
     *
     * @param id the report
     * @param version its version as the caller knows it
     * @param note what was done, at most 2000 characters, or null
     * @return the report
     */
    ProblemView fix(String id, long version, @Nullable String note);

    /**
     * Notes that the instrument is not going to be repaired. It stays out of use; the provider's staff are told, who
     * suspend or withdraw its entry in the register.
     *
     * @param id the report
     * @param version its version as the caller knows it
     * @param reason why, 1 to 2000 characters
     * @return the report
     */
    ProblemView retire(String id, long version, String reason);

    /**
     * A report, for its reporter and the keepers.
     *
     * @param id the report
     * @return the report
     */
    ProblemView view(String id);

    /**
     * The reports about an instrument, the newest first: to keepers all, to others their own.
     *
     * @param instrumentId the instrument
     * @param page which page
     * @return the page
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     */
    Page<ProblemView> list(String instrumentId, PageRequest page);
}
