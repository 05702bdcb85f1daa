package io.stoa.instruments.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice 账单.
 *
 * @param id its id
 * @param version its version, which rises with every change of its state
 * @param state where it stands
 * @param number its number, unique for the provider, or null until it is issued
 * @param of whose account and the last month on it
 * @param providerName the provider's name when it was drawn up
 * @param payerName the payer's name when it was drawn up
 * @param currency ISO 4217 code
 * @param total minor units, 0 or more
 * @param entries how many charges are on it
 * @param issuedOn the day of issue, or null
 * @param payment how it was paid, or null
 * @param creditNote what voided it, or null
 */
public record InvoiceView(
        String id,
        long version,
        InvoiceState state,
        @Nullable String number,
        AccountMonth of,
        String providerName,
        String payerName,
        String currency,
        long total,
        int entries,
        @Nullable LocalDate issuedOn,
        @Nullable Payment payment,
        @Nullable CreditNote creditNote) {

    /**
     * A credit note 红字账单, which takes an invoice back as a whole.
     *
     * @param number its number, unique for the provider
     * @param issuedOn the day of issue
     * @param reason why the invoice was voided
     */
    public record CreditNote(String number, LocalDate issuedOn, String reason) {}
}
