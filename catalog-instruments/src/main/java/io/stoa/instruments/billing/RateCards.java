package io.stoa.instruments.billing;

import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate cards of providers 收费标准: what an hour, a run or a sample costs, by the kind of user.
 *
 * <p>For a use, a rate for its service wins over one for every service, and then a rate for the instrument over one for
 * all instruments of the provider. A published rate is never changed but in its end: whoever wants another price
 * publishes a rate that starts later, which ends the one before it. Nothing takes effect on a day for which it would
 * change what was already charged; the database decides between a charge and a rate that come at once.
 */
public interface RateCards {

    /** The kind of rates in references and audit lines. */
    String KIND = "rate";

    /** Publishes and ends rates; by default the provider's keepers and staff may. */
    Action PUBLISH = new Action("rate.publish");

    /** Reads the rates in force; by default everybody may who sees the instrument, as fees are published. */
    Action READ = new Action("rate.read");

    /** Reads all rates that a provider ever published; by default its keepers and staff may. */
    Action READ_HISTORY = new Action("rate.read-history");

    /**
     * The rules that stand against publishing a rate.
     *
     * @param draft the rate
     * @return the violations: of the period, the currency, an overlap, or days already charged; empty if it could be
     *     published now
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such provider, or it has no such instrument that the
     *     caller may see
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #PUBLISH}
     */
    List<Violation> checkPublish(RateDraft draft);

    /**
     * Publishes a rate. It ends the rate before it that has no end yet; no other periods may overlap.
     *
     * @param draft the rate
     * @return what was published
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if {@link #checkPublish} names violations
     * @throws io.stoa.core.error.NotFoundException as {@link #checkPublish}
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #PUBLISH}
     */
    RateView publish(RateDraft draft);

    /**
     * Ends a rate without a successor, or earlier than was said. What it held for falls back to the next wider rate.
     *
     * @param rateId the rate
     * @param until the first day on which it is no longer in force; its first day, so that it never is
     * @return the rate
     * @throws io.stoa.core.error.NotFoundException if there is no such rate, or the caller may not know of it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #PUBLISH}
     * @throws io.stoa.core.error.RuleViolationException if it starts later or ends earlier than that day, or uses on
     *     that day or later are charged by it
     */
    RateView end(String rateId, LocalDate until);

    /**
     * The rate card of an instrument on a day: of each kind of user, unit and service the rate that holds.
     *
     * @param instrumentId the instrument
     * @param day the day, by the clock of the facility
     * @return the rates, by kind of user, unit and service; empty if there are none
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #READ}
     */
    List<RateView> inForce(String instrumentId, LocalDate day);

    /**
     * Every rate that a provider published, also those no longer in force, in the order of their publication.
     *
     * @param providerId the provider
     * @param instrumentId rates for this instrument only, or null for all
     * @param page which page
     * @return the rates
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #READ_HISTORY}
     */
    Page<RateView> history(String providerId, @Nullable String instrumentId, PageRequest page);
}
