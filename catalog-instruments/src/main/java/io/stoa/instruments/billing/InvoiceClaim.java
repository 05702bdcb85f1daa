package io.stoa.instruments.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Holds a charge for the one live invoice that it is on; taken away when that is discarded or voided. */
@Entity
@Table(name = "stoa_invoice_claim")
public class InvoiceClaim {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "charge_id", length = 36, nullable = false, updatable = false)
    private String chargeId;

    @Column(name = "invoice_id", length = 36, nullable = false, updatable = false)
    private String invoiceId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected InvoiceClaim() {}

    InvoiceClaim(String id, String chargeId, String invoiceId) {
        this.id = id;
        this.chargeId = chargeId;
        this.invoiceId = invoiceId;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the charge} */
    public String getChargeId() {
        return chargeId;
    }

    /** {@return the invoice} */
    public String getInvoiceId() {
        return invoiceId;
    }
}
