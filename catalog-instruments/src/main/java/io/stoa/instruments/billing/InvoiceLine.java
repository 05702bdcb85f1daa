package io.stoa.instruments.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A charge on an invoice. Charges never change, so a line need not repeat them; lines stay when it is voided. */
@Entity
@Table(name = "stoa_invoice_line")
public class InvoiceLine {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "invoice_id", length = 36, nullable = false, updatable = false)
    private String invoiceId;

    @Column(name = "charge_id", length = 36, nullable = false, updatable = false)
    private String chargeId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected InvoiceLine() {}

    InvoiceLine(String id, String invoiceId, String chargeId) {
        this.id = id;
        this.invoiceId = invoiceId;
        this.chargeId = chargeId;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the invoice} */
    public String getInvoiceId() {
        return invoiceId;
    }

    /** {@return the charge} */
    public String getChargeId() {
        return chargeId;
    }
}
