package io.stoa.instruments.billing;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;

/**
 * Statements and invoices 结算: what accounts owe, and the papers that ask for it. {@link InvoiceState} shows what can
 * happen to an invoice.
 *
 * <p>An invoice holds the charges of one account in one currency that are on no other live invoice, up to the end of a
 * month: what came late or was corrected later is brought forward to the next. A charge is on one live invoice only;
 * the database decides. Numbers of invoices and credit notes have no gaps; they count by provider and year
 * in the zone of {@link io.stoa.instruments.InstrumentsOptions#zone}.
 *
 * <p>Besides what is named below, every call about an invoice throws {@link io.stoa.core.error.NotFoundException} if
 * there is none or the caller may not see it, {@link io.stoa.core.error.AccessDeniedException} if the caller may not do
 * {@link #INVOICE}, {@link io.stoa.core.error.ConflictException} if its version is not the one given, and
 * {@link io.stoa.core.error.RuleViolationException} if its state does not allow the call.
 */
public interface Invoicing {

    /** The kind of invoices in references and audit lines. */
    String KIND = "invoice";

    /** The most charges on one invoice; where more are open, a further invoice takes them. */
    int MOST_ENTRIES = 10_000;

    /** Draws up, issues and voids invoices and notes payments; by default the provider's staff may. */
    Action INVOICE = new Action("invoice.write");

    /**
     * What an account owes for a month, for the provider's keepers and staff and members of the paying organisation. It
     * changes while charges of the month come in.
     *
     * @param of account and month
     * @return the totals
     * @throws jakarta.validation.ConstraintViolationException if a parameter is out of its bounds
     * @throws io.stoa.core.error.AccessDeniedException if the caller may do neither {@link Charges#READ} nor
     *     {@link Charges#READ_ACCOUNT}
     */
    StatementView statement(AccountMonth of);

    /**
     * Draws up an invoice of what a statement shows as open and brought forward, the oldest first, at most
     * {@value #MOST_ENTRIES} charges.
     *
     * @param of account and last month
     * @param currency ISO 4217 code
     * @return the invoice, without a number
     * @throws jakarta.validation.ConstraintViolationException if a parameter is out of its bounds
     * @throws io.stoa.core.error.RuleViolationException if nothing is open, or more was taken back than charged: that
     *     waits for further charges
     * @throws io.stoa.core.error.ConflictException (retryable) if somebody else invoiced charges of it meanwhile
     */
    InvoiceView draft(AccountMonth of, String currency);

    /**
     * Throws a draft away.
     *
     * @param id the invoice
     * @param version its version as the caller knows it
     * @return the invoice, discarded
     */
    InvoiceView discard(String id, long version);

    /**
     * Issues a draft 开具; the payer's staff are told. It takes the invoice's number, for which others wait until the
     * transaction ends.
     *
     * @param id the invoice
     * @param version its version as the caller knows it
     * @return the invoice with its number
     */
    InvoiceView issue(String id, long version);

    /**
     * Notes that an invoice was paid.
     *
     * @param id the invoice
     * @param version its version as the caller knows it
     * @param payment how
     * @return the invoice, paid
     * @throws jakarta.validation.ConstraintViolationException if the payment is invalid
     */
    InvoiceView markPaid(String id, long version, Payment payment);

    /**
     * Voids an issued or paid invoice by a credit note 红冲; the payer's staff are told. Its charges can be invoiced
     * again. Money that was paid for it is to be paid back outside of Stoa.
     *
     * @param id the invoice
     * @param version its version as the caller knows it
     * @param reason why, 1 to 500 characters
     * @return the invoice with its credit note
     * @throws jakarta.validation.ConstraintViolationException if the reason is out of its bounds
     */
    InvoiceView credit(String id, long version, String reason);

    /**
     * An invoice, for the provider's keepers and staff and, once it was issued, for members of the paying organisation.
     *
     * @param id the invoice
     * @return the invoice
     */
    InvoiceView view(String id);

    /**
     * The charges on an invoice, oldest first, for those who may {@link #view} it. They stay with it when it is voided.
     *
     * @param id the invoice
     * @param page which page
     * @return the charges
     */
    Page<ChargeView> lines(String id, PageRequest page);

    /**
     * Invoices in the order of their drawing up. The payer's people see those that were issued.
     *
     * @param query which
     * @param page which page
     * @return the invoices
     * @throws jakarta.validation.ConstraintViolationException if the query is invalid
     * @throws io.stoa.core.error.AccessDeniedException if the caller may read neither for the provider nor for the
     *     payer, or the query names neither
     */
    Page<InvoiceView> list(InvoiceQuery query, PageRequest page);
}
