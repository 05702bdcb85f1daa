package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import java.time.LocalDate;
import java.util.List;

/**
 * How well documents are delivered 文献传递统计: fill rate 满足率 and turnaround 传递周期 in working days.
 *
 * <pre>{@code
 * Tables.writeXlsx(DeliveryTable.format(),
 *         statistics.requested(library, from, to, CountBy.AGENCY).iterator(), locale, out);
 * }</pre>
 */
public interface DeliveryStatistics {

    /** The kind of the statistics in access decisions. */
    String KIND = "delivery-statistics";

    /** Reads a library's statistics; by default its librarians may. */
    Action READ = new Action("delivery.statistics.read");

    /** The most years that are counted at a time. */
    int MOST_YEARS = 10;

    /**
     * What a library's patrons asked for. In total and by month each request counts once; by tier and agency each
     * supplier that was asked for it.
     *
     * @param libraryId the requesting library
     * @param from the first day on which they were asked for
     * @param to the last day
     * @param by by what they are counted
     * @return the counts, by key
     * @throws io.stoa.core.error.RuleViolationException if the last day is before the first, or more than
     *     {@value #MOST_YEARS} years after it
     */
    List<DeliveryCount> requested(String libraryId, LocalDate from, LocalDate to, CountBy by);

    /**
     * What other agencies asked a library for.
     *
     * @param libraryId the supplying library
     * @param from the first day on which they asked
     * @param to the last day
     * @param by by what they are counted
     * @return the counts, by key
     * @throws io.stoa.core.error.RuleViolationException as in {@link #requested}
     */
    List<DeliveryCount> supplied(String libraryId, LocalDate from, LocalDate to, CountBy by);
}
