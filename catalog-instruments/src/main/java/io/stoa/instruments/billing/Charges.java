package io.stoa.instruments.billing;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.List;

/**
 * Charges for the use of instruments 收费. Entries are only ever added: a correction or waiver is an entry of its own
 * that names the charge which it corrects and holds the difference, so that what an account owes is the sum of its
 * entries.
 *
 * <p>The amount of a use is price × quantity, rounded half up to a minor unit of the currency, once; or the minimum of
 * the rate if that is more. A use is charged once: its origin with unit and service is unique in the database.
 *
 * <p>A charge joins the caller's transaction, so that it is written with what it charges for. It locks the provider's
 * rate card until that transaction ends; take it late.
 */
public interface Charges {

    /** The kind of charges in references and audit lines. */
    String KIND = "charge";

    /** The kind of accounts in references and audit lines; their ids are account codes. */
    String ACCOUNT_KIND = "account";

    /** Learns what a use would cost; by default everybody may who is signed in and sees the instrument. */
    Action QUOTE = new Action("charge.quote");

    /** Charges uses; by default the provider's keepers and staff may. */
    Action CHARGE = new Action("charge.write");

    /** Corrects and waives charges; by default the provider's keepers and staff may. */
    Action CORRECT = new Action("charge.correct");

    /** Reads what is charged by a provider; by default its keepers and staff may. */
    Action READ = new Action("charge.read");

    /**
     * Reads what is charged to the accounts of an organisation, which is the provider of the access subject; by default
     * its members may.
     */
    Action READ_ACCOUNT = new Action("account.read");

    /**
     * The rules that stand against charging a use.
     *
     * @param request the use
     * @return the violations: a day or origin out of bounds, or no rate in force; empty if it could be charged now
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such instrument or payer, or the caller may not see
     *     the instrument
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #QUOTE}
     */
    List<Violation> check(ChargeRequest request);

    /**
     * What a use would cost, without charging it.
     *
     * @param request the use
     * @return amount and rate
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if {@link #check} names violations
     * @throws io.stoa.core.error.NotFoundException as {@link #check}
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #QUOTE}
     */
    Quote quote(ChargeRequest request);

    /**
     * Charges a use. Charging the same once more changes nothing.
     *
     * @param request the use
     * @return the charge, be it new or the one there was; what was charged first, though it may have been corrected
     *     since
     * @throws jakarta.validation.ConstraintViolationException if the request is invalid
     * @throws io.stoa.core.error.RuleViolationException if {@link #check} names violations
     * @throws io.stoa.core.error.ConflictException if the same origin, unit and service was charged otherwise; or, to
     *     be tried again, if somebody else charged it or changed the rates meanwhile
     * @throws io.stoa.core.error.NotFoundException as {@link #check}
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #CHARGE}
     */
    ChargeView charge(ChargeRequest request);

    /**
     * Waives all that a charge still asks for 减免.
     *
     * @param chargeId the charge of a use
     * @param reason why, 1 to 500 characters
     * @return the entry that takes it back
     * @throws jakarta.validation.ConstraintViolationException if the reason is out of its bounds
     * @throws io.stoa.core.error.RuleViolationException if the id is that of a correction or waiver, or nothing is left
     *     to waive
     * @throws io.stoa.core.error.ConflictException (retryable) if somebody else corrected it meanwhile
     * @throws io.stoa.core.error.NotFoundException if there is no such charge, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #CORRECT}
     */
    ChargeView waive(String chargeId, String reason);

    /**
     * Corrects a charge 更正. While nothing of the charge is on an invoice, the correction stands on the charge's own
     * day; afterwards on the day on which it is made. Where another account is to pay, one entry takes everything back
     * from the old account and another charges the new one.
     *
     * @param chargeId the charge of a use
     * @param correction what it should have been, by the rates of its day
     * @return the entry that corrects it; where the account changes, the one on the new account
     * @throws jakarta.validation.ConstraintViolationException if the correction is invalid
     * @throws io.stoa.core.error.RuleViolationException if the id is that of a correction or waiver, no rate was in
     *     force, the rate has another currency, or nothing would change
     * @throws io.stoa.core.error.ConflictException (retryable) if somebody else corrected it or changed the rates
     *     meanwhile
     * @throws io.stoa.core.error.NotFoundException if there is no such charge or payer, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not do {@link #CORRECT}
     */
    ChargeView correct(String chargeId, Correction correction);

    /**
     * The entries about one thing: what was charged for it, and every correction and waiver since.
     *
     * @param origin what was charged for
     * @return those that the caller may see, oldest first
     */
    List<ChargeView> of(ResourceRef origin);

    /**
     * The entries of an account in a month, oldest first, for the provider's keepers and staff and for members of the
     * paying organisation.
     *
     * @param of account and month
     * @param page which page
     * @return the entries
     * @throws jakarta.validation.ConstraintViolationException if a parameter is out of its bounds
     * @throws io.stoa.core.error.AccessDeniedException if the caller may do neither {@link #READ} nor
     *     {@link #READ_ACCOUNT}
     */
    Page<ChargeView> list(AccountMonth of, PageRequest page);
}
