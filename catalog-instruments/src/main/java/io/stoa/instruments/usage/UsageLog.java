package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.Iterator;
import java.util.List;

/**
 * The log of usage 使用记录: who used which instrument when, and what was done. It is only ever added to: what counts is
 * the record with its adjustments.
 *
 * <p>By default the provider's keepers and staff write it and see all of their instruments' sessions; users see their
 * own. What a caller may not see is not found.
 */
public interface UsageLog {

    /** The kind of its sessions in references and audit lines. */
    String KIND = "usage-session";

    /** Starts and stops sessions, and records finished ones. */
    Action RECORD = new Action("usage.record");

    /** Adjusts and cancels recorded sessions. */
    Action ADJUST = new Action("usage.adjust");

    /** Reads sessions. */
    Action READ = new Action("usage.read");

    /**
     * What stands against starting a session.
     *
     * @param start the session
     * @return the reasons; empty if it can be started
     * @throws jakarta.validation.ConstraintViolationException if the start is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions there
     */
    List<Violation> checkStart(UsageStart start);

    /**
     * Starts a session 上机, and checks its booking in if it is time. As many sessions of an instrument can run at a time as it has places: its capacity in the
     * rules of booking, one unless they say otherwise.
     *
     * @param start the session
     * @return the running session
     * @throws jakarta.validation.ConstraintViolationException if the start is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions there
     * @throws io.stoa.core.error.RuleViolationException if every place is taken, the start lies in the future, no user
     *     is named, or the booking is not one of this instrument and user that can be used
     * @throws io.stoa.core.error.ConflictException retryable, if somebody else took the place meanwhile and the
     *     transaction is the host's
     */
    UsageView start(UsageStart start);

    /**
     * Stops a running session 下机, and checks its booking out. Where the work names an account and rates are in force, it
     * is charged. From now on only adjustments change what counts; charges are corrected by
     * {@link io.stoa.instruments.billing.Charges#correct}.
     *
     * @param sessionId the session
     * @param stop when it ended and what was done
     * @return the session
     * @throws jakarta.validation.ConstraintViolationException if the stop is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such session, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions there
     * @throws io.stoa.core.error.RuleViolationException if it is not running, or its end lies in the future, not after
     *     its start, or more than 31 days after it
     */
    UsageView stop(String sessionId, UsageStop stop);

    /**
     * What stands against recording a finished session.
     *
     * @param draft the session
     * @return the reasons; empty if it can be recorded
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions there
     */
    List<Violation> checkRecord(UsageDraft draft);

    /**
     * Records a finished session 补录, and charges it like one that is stopped. It may overlap others. A draft whose source and number were recorded before with
     * the same content changes nothing.
     *
     * @param draft the session
     * @return the session
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions there
     * @throws io.stoa.core.error.RuleViolationException if it ends in the future or is longer than 31 days, no user is
     *     named, the booking does not fit, or its source and number were recorded with other content
     */
    UsageView record(UsageDraft draft);

    /**
     * Adjusts a finished session 更正 by entries of their own; the record itself stays as it is. The holder is told.
     *
     * @param sessionId the session
     * @param adjustment what counts from now on; nothing changes if it counts already
     * @param reason why, 1 to 1000 characters
     * @return the session as it counts now
     * @throws jakarta.validation.ConstraintViolationException if the adjustment is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such session, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not adjust it
     * @throws io.stoa.core.error.ConflictException if another entry counts than the one that the caller saw
     * @throws io.stoa.core.error.RuleViolationException if the session is running or cancelled, ends in the future or
     *     is longer than 31 days, or no fitting reason is given
     */
    UsageView adjust(String sessionId, UsageAdjustment adjustment, String reason);

    /**
     * Cancels a finished session 作废 by an entry of its own: it counts nowhere any more. The holder is told.
     *
     * @param sessionId the session
     * @param entry the number of the entry that the caller saw
     * @param reason why, 1 to 1000 characters
     * @return the session
     * @throws io.stoa.core.error.NotFoundException if there is no such session, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not adjust it
     * @throws io.stoa.core.error.ConflictException if another entry counts than the one that the caller saw
     * @throws io.stoa.core.error.RuleViolationException if it is running or cancelled, or no fitting reason is given
     */
    UsageView cancel(String sessionId, int entry, String reason);

    /**
     * A session as it counts now, beside what was booked.
     *
     * @param sessionId the session
     * @return the session
     * @throws io.stoa.core.error.NotFoundException if there is no such session, or the caller may not see it
     */
    UsageView view(String sessionId);

    /**
     * All entries of a session.
     *
     * @param sessionId the session
     * @return the record, then each adjustment: what it takes away, and what counts instead
     * @throws io.stoa.core.error.NotFoundException if there is no such session, or the caller may not see it
     */
    List<UsageEntry> history(String sessionId);

    /**
     * Lists sessions that the caller may see as they count now, those that are running included; cancelled ones are
     * left out.
     *
     * @param query which
     * @param page which page
     * @return the sessions by when their effective time begins
     * @throws jakarta.validation.ConstraintViolationException if the query is invalid
     * @throws io.stoa.core.error.RuleViolationException if the window is longer than 400 days
     */
    Page<UsageView> list(UsageQuery query, PageRequest page);

    /**
     * Records finished sessions row by row, each in a transaction of its own. A row whose source and number were
     * recorded before changes nothing, so a file can be imported again.
     *
     * @param providerId the organisation whose instruments were used
     * @param rows the rows, such as those of a {@link UsageTable}
     * @return what was recorded, and why rows were refused
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record sessions for the organisation
     * @throws io.stoa.core.error.UsageException inside of a transaction of the host
     */
    UsageImportReport importAll(String providerId, Iterator<? extends ImportRow<UsageDraft>> rows);

    /**
     * The log over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @return the service
     */
    static UsageLog create(ModuleContext context) {
        return new DefaultUsageLog(context);
    }
}
