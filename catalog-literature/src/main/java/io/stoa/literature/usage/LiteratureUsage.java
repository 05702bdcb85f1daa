package io.stoa.literature.usage;

import io.stoa.core.access.Action;

/**
 * Takes down how works are used 使用统计, for {@link CounterReports}. An event is one row until its day is counted, two days after its
 * end unless set otherwise; then it is erased. The counting is due work.
 *
 * @see <a href="https://cop5.countermetrics.org/en/5.1/">COUNTER Code of Practice 5.1</a>
 */
public interface LiteratureUsage {

    /** Takes down an event. */
    Action RECORD = new Action("literature.usage.record");

    /**
     * Takes down an event. The host calls it when it has answered a reader, in the name of that reader.
     *
     * @param event what was done
     * @return whether it counts
     * @throws jakarta.validation.ConstraintViolationException if the event is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such work, or the reader may not see it
     * @throws io.stoa.core.error.RuleViolationException if nothing tells the visitor from others, the organisation is unknown, or
     *     the time lies ahead or on a day that is counted already
     * @throws io.stoa.core.error.UsageException if the host has given no key ({@link UsageOptions.Builder#key})
     */
    UsageOutcome record(UsageEvent event);
}
