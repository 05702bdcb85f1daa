package io.stoa.instruments.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvoiceYearTest extends BillingOnEveryStack {

    @Test
    void counts_invoices_from_one_in_the_year_of_the_platforms_zone() {
        publish(rate(UserKind.UNIVERSITY, ChargeUnit.HOUR, 300_00));
        charge(minutes("2026-12-01T01:00:00Z", 60));
        InvoiceView december = draft("2026-12");
        charge(minutes("2026-12-31T16:00:00Z", 60));
        InvoiceView january = draft("2027-01");
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-12-31T15:59:59Z")));
        InvoiceView last = issue(december);
        clock.advance(Duration.ofSeconds(1));
        InvoiceView first = issue(january);

        assertThat(last.number()).isEqualTo("INV-2026-000001");
        assertThat(last.issuedOn()).isEqualTo("2026-12-31");
        assertThat(first.number()).isEqualTo("INV-2027-000001");
        assertThat(first.issuedOn()).isEqualTo("2027-01-01");
        assertThat(first.of().month()).hasToString("2027-01");
    }
}
