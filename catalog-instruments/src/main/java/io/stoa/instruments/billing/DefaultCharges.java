package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class DefaultCharges implements Charges {

    static final String NO_RATE = "instruments.billing.no-rate";

    private static final Pattern ORIGIN_KIND = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final int ORIGIN_ID = 100;

    private final ModuleContext context;
    private final BillingScope scope;

    DefaultCharges(ModuleContext context, BillingScope scope) {
        this.context = context;
        this.scope = scope;
    }

    @Override
    public List<Violation> check(ChargeRequest request) {
        return context.transactions().required(em -> asked(em, request, QUOTE).violations());
    }

    @Override
    public Quote quote(ChargeRequest request) {
        return context.transactions().required(em -> {
            Priced priced = asked(em, request, QUOTE).require();
            Money amount = new Money(
                    priced.rate().amountFor(request.quantity()), priced.rate().getCurrency());
            return new Quote(
                    amount,
                    priced.rate().view(),
                    request.quantity(),
                    priced.place().day());
        });
    }

    @Override
    public ChargeView charge(ChargeRequest request) {
        return context.transactions().required(em -> charge(em, request).view());
    }

    private Charge charge(EntityManager em, ChargeRequest request) {
        Priced priced = asked(em, request, CHARGE).require();
        Charge there = find(em, Charge.originKey(request));
        if (there == null) {
            return write(
                    em,
                    CHARGE,
                    new Charge(
                            context.ids().next(),
                            priced.place(),
                            request,
                            priced.rate(),
                            context.clock().instant()));
        }
        if (!there.isFor(request)) {
            throw ConflictException.of(Message.of(
                    "instruments.billing.charged-otherwise",
                    "origin",
                    request.origin(),
                    "charge",
                    there.getId(),
                    "unit",
                    Words.of(there.getUnit())));
        }
        return there;
    }

    /** A request that the caller may make: priced, or what stands against it. */
    private record Asked(@Nullable Priced priced, List<Violation> violations) {

        Priced require() {
            if (priced == null) {
                throw new RuleViolationException(violations);
            }
            return priced;
        }
    }

    private record Priced(Charge.Place place, Rate rate) {}

    private Asked asked(EntityManager em, ChargeRequest request, Action action) {
        scope.requireValid(request);
        Instrument instrument = scope.instrument(em, request.instrumentId());
        String provider = instrument.getProviderId();
        context.access().require(action, AccessSubject.ofProvider(KIND, null, provider));
        scope.organisation(em, request.account().payerId());
        List<Violation> broken = boundsBroken(request);
        if (!broken.isEmpty()) {
            return new Asked(null, broken);
        }
        RateBook book = new RateBook(em);
        if (action.equals(CHARGE)) {
            book.hold(provider);
        }
        LocalDate day = scope.day(em, instrument.getId(), request.usedAt());
        RateBook.Use use = new RateBook.Use(request.userKind(), request.unit(), request.serviceCode(), day);
        Rate rate = book.nearest(provider, instrument.getId(), use);
        return rate == null
                ? new Asked(null, List.of(noRate(use)))
                : new Asked(new Priced(new Charge.Place(provider, instrument.getTitle(), day), rate), List.of());
    }

    private static List<Violation> boundsBroken(ChargeRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (request.usedAt().isBefore(TimeSlot.EARLIEST) || !request.usedAt().isBefore(TimeSlot.LATEST)) {
            violations.add(Violation.of(Message.of("instruments.billing.used-at", "at", request.usedAt())));
        }
        ResourceRef origin = request.origin();
        if (!ORIGIN_KIND.matcher(String.valueOf(origin.kind())).matches() || isNoId(origin.id())) {
            violations.add(Violation.of(Message.of("instruments.billing.origin", "origin", origin)));
        }
        return violations;
    }

    private static boolean isNoId(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > ORIGIN_ID;
    }

    private static Violation noRate(RateBook.Use use) {
        return Violation.of(Message.of(
                NO_RATE,
                "unit",
                Words.of(use.unit()),
                "userKind",
                Words.of(use.userKind()),
                "service",
                use.serviceCode(),
                "day",
                use.day()));
    }

    private static @Nullable Charge find(EntityManager em, String originKey) {
        return em.createQuery("select c from Charge c where c.originKey = :key", Charge.class)
                .setParameter("key", originKey)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Where somebody else wrote the same entry meanwhile, the unique key says so, and another attempt will see it. */
    private Charge write(EntityManager em, Action action, Charge charge) {
        try {
            em.persist(charge);
            em.flush();
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.retryable(
                        Message.of("instruments.billing.charged-meanwhile", "origin", charge.getOrigin()), e);
            }
            throw e;
        }
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        action,
                        charge.subject(),
                        charge.getReason(),
                        BillingScope.made(charge.view()));
        return charge;
    }

    @Override
    public ChargeView waive(String chargeId, String reason) {
        scope.requireValid(new BillingScope.Reason(reason));
        return context.transactions().required(em -> {
            Ledger ledger = correctable(em, chargeId);
            if (ledger.net() == 0) {
                throw new RuleViolationException(
                        Violation.of(Message.of("instruments.billing.nothing-to-waive", "charge", chargeId)));
            }
            return write(em, CORRECT, ledger.takenBack(context.ids().next(), ChargeKind.WAIVER, reason))
                    .view();
        });
    }

    @Override
    public ChargeView correct(String chargeId, Correction correction) {
        scope.requireValid(correction);
        return context.transactions().required(em -> {
            Ledger ledger = correctable(em, chargeId);
            scope.organisation(em, correction.account().payerId());
            Rate rate = rateFor(em, ledger, correction);
            if (ledger.says(correction)) {
                throw new RuleViolationException(
                        Violation.of(Message.of("instruments.billing.nothing-to-correct", "charge", chargeId)));
            }
            return correct(em, ledger, correction, rate).view();
        });
    }

    private Charge correct(EntityManager em, Ledger ledger, Correction correction, Rate rate) {
        Ledger open = ledger;
        if (!ledger.latest().getAccount().equals(correction.account()) && ledger.net() != 0) {
            Charge back = ledger.takenBack(context.ids().next(), ChargeKind.CORRECTION, correction.reason());
            open = ledger.with(write(em, CORRECT, back));
        }
        return write(em, CORRECT, open.corrected(context.ids().next(), correction, rate));
    }

    private Rate rateFor(EntityManager em, Ledger ledger, Correction correction) {
        Charge latest = ledger.latest();
        RateBook book = new RateBook(em);
        book.hold(latest.getProviderId());
        RateBook.Use use =
                new RateBook.Use(correction.userKind(), latest.getUnit(), latest.getServiceCode(), latest.getUseDay());
        Rate rate = correction.userKind() == latest.getUserKind()
                ? em.find(Rate.class, latest.getRateId())
                : book.nearest(latest.getProviderId(), latest.getInstrumentId(), use);
        if (rate == null) {
            throw new RuleViolationException(noRate(use));
        }
        if (!rate.getCurrency().equals(latest.getCurrency())) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "instruments.billing.other-currency",
                    "charge",
                    ledger.use().getId(),
                    "currency",
                    latest.getCurrency(),
                    "other",
                    rate.getCurrency())));
        }
        return rate;
    }

    private Ledger correctable(EntityManager em, String chargeId) {
        Charge use = em.find(Charge.class, chargeId, LockModeType.PESSIMISTIC_WRITE);
        if (use == null || !scope.mayRead(use.subject(), use.getAccount())) {
            throw BillingScope.notFound(KIND, chargeId);
        }
        context.access().require(CORRECT, use.subject());
        if (use.getKind() != ChargeKind.USE) {
            throw new RuleViolationException(
                    Violation.of(Message.of("instruments.billing.no-use", "charge", chargeId, "use", use.getUseId())));
        }
        List<Charge> entries = em.createQuery(
                        "select c from Charge c where c.useId = :use order by c.entryNumber", Charge.class)
                .setParameter("use", chargeId)
                .getResultList();
        LocalDate day = isInvoiced(em, chargeId) ? scope.today(em, use.getInstrumentId()) : use.getUseDay();
        return new Ledger(entries, day, context.clock().instant());
    }

    private static boolean isInvoiced(EntityManager em, String useId) {
        return em.createQuery(
                                "select count(k) from InvoiceClaim k, Charge c"
                                        + " where k.chargeId = c.id and c.useId = :use",
                                Long.class)
                        .setParameter("use", useId)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<ChargeView> of(ResourceRef origin) {
        return context.transactions()
                .required(em -> em
                        .createQuery(
                                "select c from Charge c where c.originKind = :kind and c.originId = :id order by c.id",
                                Charge.class)
                        .setParameter("kind", origin.kind())
                        .setParameter("id", origin.id())
                        .getResultList()
                        .stream()
                        .filter(charge -> scope.mayRead(charge.subject(), charge.getAccount()))
                        .map(Charge::view)
                        .toList());
    }

    @Override
    public Page<ChargeView> list(AccountMonth of, PageRequest page) {
        scope.requireValid(of);
        scope.requireRead(AccessSubject.ofProvider(KIND, null, of.providerId()), of.account());
        List<String> query = List.of(
                KIND,
                of.providerId(),
                of.account().payerId(),
                of.account().code(),
                of.month().toString());
        return context.transactions()
                .required(em -> KeysetQuery.select("select c from Charge c", Charge.class)
                        .where("c.providerId = :provider", "provider", of.providerId())
                        .where("c.payerId = :payer", "payer", of.account().payerId())
                        .where("c.account = :account", "account", of.account().code())
                        .where("c.billingMonth = :month", "month", of.month().toString())
                        .ascending("c.id", String.class, Charge::getId)
                        .page(em, context.cursors(), query, page)
                        .map(Charge::view));
    }
}
