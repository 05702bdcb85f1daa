package io.stoa.instruments.billing;

import io.stoa.core.CatalogModule;
import io.stoa.core.ResourceRef;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.Money;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Here only the services of billing are called. */
class BillingAccessTest extends AccessContract {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final Instant USED_AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final PageRequest PAGE = PageRequest.first(10);

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(RateCards.class, Charges.class, Invoicing.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String provider = organisation(platform, "Owner");
        Account account = new Account(organisation(platform, "Payer"), "A-1");
        String instrument = platform.get(InstrumentCatalog.class)
                .register(InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                        .providedBy(provider)
                        .build())
                .id();
        Map<String, Supplier<Object[]>> calls = new HashMap<>();
        RateDraft rate = RateDraft.ofProvider(provider, UserKind.INTERNAL, ChargeUnit.RUN, Money.cny(100), NEW_YEAR);
        RateView published = platform.get(RateCards.class).publish(rate);
        calls.put("RateCards.publish", () -> new Object[] {rate.forService("eds")});
        calls.put("RateCards.checkPublish", () -> new Object[] {rate});
        calls.put("RateCards.end", () -> new Object[] {published.id(), LocalDate.parse("2099-01-01")});
        calls.put("RateCards.inForce", () -> new Object[] {instrument, NEW_YEAR});
        calls.put("RateCards.history", () -> new Object[] {provider, null, PAGE});

        Charges charges = platform.get(Charges.class);
        ResourceRef origin = new ResourceRef("usage-session", "1");
        ChargeRequest use =
                ChargeRequest.counted(instrument, account, UserKind.INTERNAL, ChargeUnit.RUN, 1, USED_AT, origin);
        ChargeRequest priceless =
                ChargeRequest.counted(instrument, account, UserKind.EXTERNAL, ChargeUnit.RUN, 1, USED_AT, origin);
        ChargeView charge = charges.charge(use);
        calls.put("Charges.charge", () -> new Object[] {use.forService("eds")});
        calls.put("Charges.check", () -> new Object[] {priceless});
        calls.put("Charges.quote", () -> new Object[] {use});
        calls.put("Charges.waive", () -> new Object[] {charge.id(), "instrument failed"});
        calls.put("Charges.correct", () -> new Object[] {charge.id(), Correction.ofQuantity(charge, 2, "two runs")});
        calls.put("Charges.of", () -> new Object[] {origin});
        AccountMonth month = new AccountMonth(provider, account, YearMonth.parse("2026-03"));
        calls.put("Charges.list", () -> new Object[] {month, PAGE});

        InvoiceView invoice = platform.get(Invoicing.class).draft(month, "CNY");
        long version = invoice.version();
        Payment payment = new Payment(NEW_YEAR, "ICBC 4711");
        calls.put("Invoicing.statement", () -> new Object[] {month});
        calls.put("Invoicing.draft", () -> new Object[] {month, "CNY"});
        calls.put("Invoicing.discard", () -> new Object[] {invoice.id(), version});
        calls.put("Invoicing.issue", () -> new Object[] {invoice.id(), version});
        calls.put("Invoicing.markPaid", () -> new Object[] {invoice.id(), version, payment});
        calls.put("Invoicing.credit", () -> new Object[] {invoice.id(), version, "wrong payer"});
        calls.put("Invoicing.view", () -> new Object[] {invoice.id()});
        calls.put("Invoicing.lines", () -> new Object[] {invoice.id(), PAGE});
        calls.put("Invoicing.list", () -> new Object[] {InvoiceQuery.ofProvider(provider), PAGE});
        return calls;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }

    private static String organisation(TestPlatform platform, String name) {
        return platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY))
                .id();
    }
}
