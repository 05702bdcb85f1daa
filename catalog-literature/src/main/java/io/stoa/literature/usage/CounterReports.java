package io.stoa.literature.usage;

import io.stoa.core.access.Action;

/**
 * Usage reports after COUNTER 5.1, as the JSON of its API 使用报告. By default the staff of an organisation get its reports, and
 * administrators all, those of the world among them.
 *
 * <p>Every call throws {@link io.stoa.core.error.AccessDeniedException} if the caller may not have the report, and
 * {@link io.stoa.core.error.RuleViolationException} if its last month lies before its first or it has more than 36 months, and
 * {@link io.stoa.core.error.NotFoundException} if there is no such organisation.
 *
 * @see <a href="https://cop5.countermetrics.org/en/5.1/04-reports/index.html">COUNTER Code of Practice 5.1, section 4</a>
 */
public interface CounterReports {

    /** The kind of reports in audit lines. */
    String KIND = "usage-report";

    /** Gets a report. */
    Action READ = new Action("literature.usage.report");

    /**
     * Journal Requests (Controlled), TR_J1: how often articles of each journal were requested.
     *
     * @param request whose usage, and of which months
     * @return the report as JSON; while a month is not wholly counted it says so by the exception 3031
     */
    String journalRequests(CounterRequest request);

    /**
     * The Item Report, IR: investigations and requests of each work, with its journal or book as its parent.
     *
     * @param request whose usage, and of which months
     * @return the report as JSON; while a month is not wholly counted it says so by the exception 3031
     */
    String itemReport(CounterRequest request);
}
