package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Roles;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultInvoicing implements Invoicing {

    private static final Set<InvoiceState> ISSUED = Set.of(InvoiceState.ISSUED, InvoiceState.PAID, InvoiceState.VOIDED);

    private final ModuleContext context;
    private final BillingScope scope;

    DefaultInvoicing(ModuleContext context, BillingScope scope) {
        this.context = context;
        this.scope = scope;
    }

    @Override
    public StatementView statement(AccountMonth of) {
        scope.requireValid(of);
        scope.requireRead(AccessSubject.ofProvider(Charges.KIND, null, of.providerId()), of.account());
        return context.transactions().required(em -> new Statement(em, of).view());
    }

    /** The currency that an invoice is asked for. */
    private record InCurrency(
            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{io.stoa.instruments.Money.currency.message}")
            String currency) {}

    @Override
    public InvoiceView draft(AccountMonth of, String currency) {
        scope.requireValid(of);
        scope.requireValid(new InCurrency(currency));
        context.access().require(INVOICE, AccessSubject.ofProvider(KIND, null, of.providerId()));
        return context.transactions().required(em -> draft(em, of, currency).view());
    }

    private Invoice draft(EntityManager em, AccountMonth of, String currency) {
        List<Charge> open = new Statement(em, of).open(currency, MOST_ENTRIES);
        long total = open.stream().mapToLong(Charge::getAmount).reduce(0, Math::addExact);
        refuseEmptyOrNegative(of, currency, open, total);
        Invoice invoice = new Invoice(
                context.ids().next(),
                of,
                new Invoice.Content(
                        scope.organisation(em, of.providerId()).getTitle(),
                        scope.organisation(em, of.account().payerId()).getTitle(),
                        currency,
                        total,
                        open.size()),
                context.clock().instant());
        em.persist(invoice);
        em.flush();
        claim(em, invoice, open);
        audit(
                em,
                invoice,
                null,
                Map.of("state", Arrays.asList(null, InvoiceState.DRAFT), "total", Arrays.asList(null, total)));
        return invoice;
    }

    private static void refuseEmptyOrNegative(AccountMonth of, String currency, List<Charge> open, long total) {
        if (open.isEmpty()) {
            throw refused("instruments.billing.nothing-to-invoice", of, currency, total);
        }
        if (total < 0) {
            throw refused("instruments.billing.negative-total", of, currency, total);
        }
    }

    private static RuleViolationException refused(String code, AccountMonth of, String currency, long total) {
        return new RuleViolationException(Violation.of(Message.of(
                code, "account", of.account().code(), "month", of.month(), "currency", currency, "total", total)));
    }

    /** The unique key over the claimed charges keeps a charge off a second live invoice. */
    private void claim(EntityManager em, Invoice invoice, List<Charge> charges) {
        try {
            for (Charge charge : charges) {
                em.persist(new InvoiceLine(context.ids().next(), invoice.getId(), charge.getId()));
                em.persist(new InvoiceClaim(context.ids().next(), charge.getId(), invoice.getId()));
            }
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.retryable(
                        Message.of(
                                "instruments.billing.invoiced-meanwhile",
                                "account",
                                invoice.getAccount().code()),
                        e);
            }
            throw e;
        }
    }

    private static void release(EntityManager em, Invoice invoice) {
        em.createQuery("delete from InvoiceClaim k where k.invoiceId = :id")
                .setParameter("id", invoice.getId())
                .executeUpdate();
    }

    @Override
    public InvoiceView discard(String id, long version) {
        return change(id, version, EnumSet.of(InvoiceState.DRAFT), null, (em, invoice) -> {
            invoice.discard();
            release(em, invoice);
        });
    }

    @Override
    public InvoiceView issue(String id, long version) {
        return change(id, version, EnumSet.of(InvoiceState.DRAFT), null, (em, invoice) -> {
            invoice.issue(number(invoice, "invoice", "INV"), scope.today());
            tell(em, invoice, "invoice.issued", Map.of());
        });
    }

    @Override
    public InvoiceView markPaid(String id, long version, Payment payment) {
        scope.requireValid(payment);
        return change(
                id,
                version,
                EnumSet.of(InvoiceState.ISSUED),
                payment.reference(),
                (em, invoice) -> invoice.pay(payment));
    }

    @Override
    public InvoiceView credit(String id, long version, String reason) {
        scope.requireValid(new BillingScope.Reason(reason));
        return change(id, version, EnumSet.of(InvoiceState.ISSUED, InvoiceState.PAID), reason, (em, invoice) -> {
            release(em, invoice);
            String number = number(invoice, "credit-note", "CN");
            invoice.credit(number, scope.today(), reason);
            tell(em, invoice, "invoice.voided", Map.of("creditNote", number, "reason", reason));
        });
    }

    private String number(Invoice invoice, String series, String prefix) {
        String period = Integer.toString(scope.today().getYear());
        String provider = invoice.getOf().providerId();
        return context.numbers().next(series + "-" + provider, period, prefix + "-{period}-{number:6}");
    }

    private InvoiceView change(
            String id,
            long version,
            Set<InvoiceState> from,
            @Nullable String reason,
            BiConsumer<EntityManager, Invoice> change) {
        return context.transactions().required(em -> {
            Invoice invoice = visible(em.find(Invoice.class, id, LockModeType.PESSIMISTIC_WRITE), id);
            context.access().require(INVOICE, invoice.subject());
            requireVersion(invoice, version);
            InvoiceState before = invoice.getState();
            if (!from.contains(before)) {
                throw new RuleViolationException(Violation.of(Message.of(
                        "instruments.billing.invoice-state",
                        "invoice",
                        id,
                        "state",
                        Words.of(before),
                        "expected",
                        Words.of(from))));
            }
            change.accept(em, invoice);
            em.flush();
            audit(em, invoice, reason, Map.of("state", List.of(before, invoice.getState())));
            return invoice.view();
        });
    }

    private static void requireVersion(Invoice invoice, long version) {
        if (invoice.getVersion() != version) {
            throw ConflictException.staleVersion(KIND, invoice.getId(), version, invoice.getVersion());
        }
    }

    private void audit(EntityManager em, Invoice invoice, @Nullable String reason, Map<String, ?> changes) {
        context.audit().done(em, context.access().caller(), INVOICE, invoice.subject(), reason, Json.write(changes));
    }

    private void tell(EntityManager em, Invoice invoice, String template, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("number", String.valueOf(invoice.getNumber()));
        values.put("provider", invoice.getProviderName());
        values.put("account", invoice.getAccount().code());
        values.put("month", invoice.getOf().month().toString());
        values.put("currency", invoice.getCurrency());
        values.put("total", Long.toString(invoice.getTotal()));
        Recipient payer = Recipient.role(invoice.getAccount().payerId(), Roles.STAFF);
        context.notifications()
                .send(
                        em,
                        new Notification(
                                template, List.of(payer), values, new io.stoa.core.ResourceRef(KIND, invoice.getId())));
    }

    @Override
    public InvoiceView view(String id) {
        return context.transactions()
                .required(em -> visible(em.find(Invoice.class, id), id).view());
    }

    private Invoice visible(@Nullable Invoice invoice, String id) {
        boolean seen = invoice != null
                && (ISSUED.contains(invoice.getState())
                        ? scope.mayRead(invoice.subject(), invoice.getAccount())
                        : context.access().may(Charges.READ, invoice.subject()));
        if (invoice == null || !seen) {
            throw BillingScope.notFound(KIND, id);
        }
        return invoice;
    }

    @Override
    public Page<ChargeView> lines(String id, PageRequest page) {
        List<String> query = List.of(KIND, id);
        return context.transactions().required(em -> {
            visible(em.find(Invoice.class, id), id);
            return KeysetQuery.select("select c from Charge c, InvoiceLine l", Charge.class)
                    .where("l.invoiceId = :id and c.id = l.chargeId", "id", id)
                    .ascending("c.id", String.class, Charge::getId)
                    .page(em, context.cursors(), query, page)
                    .map(Charge::view);
        });
    }

    @Override
    public Page<InvoiceView> list(InvoiceQuery query, PageRequest page) {
        scope.requireValid(query);
        Set<InvoiceState> states = readable(query);
        List<String> key = Arrays.asList(
                KIND,
                query.providerId(),
                query.payerId(),
                states.stream().sorted().toList().toString());
        if (states.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return context.transactions()
                .required(em -> KeysetQuery.select("select i from Invoice i", Invoice.class)
                        .where("i.state in :states", "states", states)
                        .whenGiven("i.providerId = :provider", "provider", query.providerId())
                        .whenGiven("i.payerId = :payer", "payer", query.payerId())
                        .ascending("i.id", String.class, Invoice::getId)
                        .page(em, context.cursors(), key, page)
                        .map(Invoice::view));
    }

    /** The states that were asked for, as far as the caller may see invoices in them. */
    private Set<InvoiceState> readable(InvoiceQuery query) {
        Set<InvoiceState> asked =
                query.states().isEmpty() ? EnumSet.allOf(InvoiceState.class) : EnumSet.copyOf(query.states());
        String provider = query.providerId();
        String payer = query.payerId();
        AccessSubject ofProvider = provider == null
                ? AccessSubject.ofPlatform(KIND, null)
                : AccessSubject.ofProvider(KIND, null, provider);
        if (context.access().may(Charges.READ, ofProvider)) {
            return asked;
        }
        if (payer == null) {
            context.access().require(Charges.READ, ofProvider);
            return asked;
        }
        context.access().require(Charges.READ_ACCOUNT, AccessSubject.ofProvider(Charges.ACCOUNT_KIND, null, payer));
        asked.retainAll(ISSUED);
        return asked;
    }
}
