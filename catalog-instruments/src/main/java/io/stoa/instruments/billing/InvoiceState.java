package io.stoa.instruments.billing;

/**
 * Where an invoice stands. Nothing but the state of an issued invoice changes, with what was paid or credited.
 *
 * <table>
 * <caption>What can happen to an invoice</caption>
 * <tr><th>from</th><th>by</th><th>to</th><th>its charges</th></tr>
 * <tr><td>–</td><td>{@link Invoicing#draft}</td><td>{@link #DRAFT}</td><td>are held by it</td></tr>
 * <tr><td>{@link #DRAFT}</td><td>{@link Invoicing#discard}</td><td>{@link #DISCARDED}</td><td>come free</td></tr>
 * <tr><td>{@link #DRAFT}</td><td>{@link Invoicing#issue}</td><td>{@link #ISSUED}</td><td>stay</td></tr>
 * <tr><td>{@link #ISSUED}</td><td>{@link Invoicing#markPaid}</td><td>{@link #PAID}</td><td>stay</td></tr>
 * <tr><td>{@link #ISSUED}, {@link #PAID}</td><td>{@link Invoicing#credit}</td><td>{@link #VOIDED}</td>
 * <td>come free</td></tr>
 * </table>
 *
 * <p>Nothing leads out of {@link #DISCARDED} and {@link #VOIDED}.
 */
public enum InvoiceState {
    /** Drawn up, without a number 草稿. */
    DRAFT,
    /** Thrown away before it was issued; it never had a number 已废弃. */
    DISCARDED,
    /** Issued with a number 已开具. */
    ISSUED,
    /** Paid 已付款. */
    PAID,
    /** Voided by a credit note 已红冲. */
    VOIDED
}
