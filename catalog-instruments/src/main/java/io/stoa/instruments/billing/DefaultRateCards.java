package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultRateCards implements RateCards {

    private static final Comparator<Rate> BY_SCOPE = Comparator.comparing(Rate::getUserKind)
            .thenComparing(Rate::getUnit)
            .thenComparing(Rate::getServiceCode, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparingInt(Rate::rank).reversed());

    private final ModuleContext context;
    private final BillingScope scope;

    DefaultRateCards(ModuleContext context, BillingScope scope) {
        this.context = context;
        this.scope = scope;
    }

    @Override
    public List<Violation> checkPublish(RateDraft draft) {
        scope.requireValid(draft);
        return context.transactions().required(em -> {
            requirePublish(em, draft);
            return violations(new RateBook(em), draft);
        });
    }

    @Override
    public RateView publish(RateDraft draft) {
        scope.requireValid(draft);
        return context.transactions().required(em -> {
            requirePublish(em, draft);
            return publish(em, draft).view();
        });
    }

    private void requirePublish(EntityManager em, RateDraft draft) {
        scope.organisation(em, draft.providerId());
        String instrumentId = draft.instrumentId();
        if (instrumentId != null) {
            Instrument instrument = scope.instrument(em, instrumentId);
            if (!instrument.getProviderId().equals(draft.providerId())) {
                throw BillingScope.notFound(InstrumentCatalog.KIND, instrumentId);
            }
        }
        context.access().require(PUBLISH, AccessSubject.ofProvider(KIND, null, draft.providerId()));
    }

    private Rate publish(EntityManager em, RateDraft draft) {
        RateBook book = new RateBook(em);
        lockOrMake(book, draft.providerId());
        List<Violation> violations = violations(book, draft);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        List<Rate> versions = book.versions(draft);
        versions.stream()
                .filter(rate -> rate.isOpenBefore(draft.effectiveFrom()))
                .forEach(rate -> rate.endOn(draft.effectiveFrom()));
        Rate rate = new Rate(
                context.ids().next(),
                versions.size() + 1,
                draft,
                context.clock().instant());
        em.persist(rate);
        em.flush();
        context.audit().done(em, context.access().caller(), PUBLISH, rate.subject(), null, BillingScope.made(draft));
        return rate;
    }

    /** The row is made in a transaction of its own, so that two who publish first don't wait for each other's end. */
    private void lockOrMake(RateBook book, String providerId) {
        if (book.change(providerId)) {
            return;
        }
        try {
            context.transactions().runIndependent(em -> {
                em.persist(new RateCard(providerId));
                em.flush();
            });
        } catch (PersistenceException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            // Somebody else made it first, which is as good.
        }
        if (!book.change(providerId)) {
            throw RateBook.changed(providerId);
        }
    }

    private static List<Violation> violations(RateBook book, RateDraft draft) {
        List<Violation> violations = new ArrayList<>();
        LocalDate from = draft.effectiveFrom();
        LocalDate until = draft.effectiveUntil();
        if (until != null && !until.isAfter(from)) {
            violations.add(
                    Violation.of(Message.of("instruments.billing.rate-backwards", "from", from, "until", until)));
            return violations;
        }
        if (!isCurrency(draft.price().currency())) {
            violations.add(Violation.of(Message.of(
                    "instruments.billing.currency", "currency", draft.price().currency())));
        }
        if (draft.price().minorUnits() > RateDraft.MOST) {
            violations.add(new Violation(
                    Message.of(
                            "instruments.billing.price-too-high",
                            "price",
                            draft.price().minorUnits(),
                            "limit",
                            RateDraft.MOST),
                    RateDraft.MOST,
                    draft.price().minorUnits(),
                    List.of()));
        }
        book.versions(draft).stream()
                .filter(rate -> !rate.isOpenBefore(from) && rate.overlaps(from, until))
                .map(rate -> Violation.of(Message.of(
                        "instruments.billing.rate-overlap",
                        "period",
                        period(from, until),
                        "other",
                        period(rate.getEffectiveFrom(), rate.getEffectiveUntil()))))
                .forEach(violations::add);
        LocalDate charged = lastCharged(book, draft);
        if (charged != null) {
            violations.add(charged(from, charged));
        }
        return violations;
    }

    /** The last day charged that the rate would change, be it that it wins or that it ends the one before it. */
    private static @Nullable LocalDate lastCharged(RateBook book, RateDraft draft) {
        LocalDate last = book.lastChargedInstead(draft);
        for (Rate rate : book.versions(draft)) {
            LocalDate charged =
                    rate.isOpenBefore(draft.effectiveFrom()) ? book.lastCharged(rate, draft.effectiveFrom()) : null;
            last = last == null || (charged != null && charged.isAfter(last)) ? charged : last;
        }
        return last;
    }

    private static Violation charged(LocalDate from, LocalDate lastCharged) {
        return new Violation(
                Message.of(
                        "instruments.billing.rate-charged",
                        "from",
                        from,
                        "charged",
                        lastCharged,
                        "earliest",
                        lastCharged.plusDays(1)),
                lastCharged.plusDays(1),
                from,
                List.of());
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** From the first to the last day, as people write periods. */
    private static String period(LocalDate from, @Nullable LocalDate until) {
        return from + " – " + (until == null ? "…" : until.minusDays(1));
    }

    @Override
    public RateView end(String rateId, LocalDate until) {
        return context.transactions().required(em -> {
            Rate rate = em.find(Rate.class, rateId);
            if (rate == null || !context.access().may(READ_HISTORY, rate.subject())) {
                throw BillingScope.notFound(KIND, rateId);
            }
            context.access().require(PUBLISH, rate.subject());
            return end(em, rate, until).view();
        });
    }

    private Rate end(EntityManager em, Rate rate, LocalDate until) {
        RateBook book = new RateBook(em);
        lockOrMake(book, rate.getProviderId());
        em.refresh(rate);
        LocalDate ends = rate.getEffectiveUntil();
        if (until.isBefore(rate.getEffectiveFrom()) || (ends != null && until.isAfter(ends))) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "instruments.billing.rate-end",
                    "until",
                    until,
                    "period",
                    period(rate.getEffectiveFrom(), rate.getEffectiveUntil()))));
        }
        LocalDate charged = book.lastCharged(rate, until);
        if (charged != null) {
            throw new RuleViolationException(charged(until, charged));
        }
        rate.endOn(until);
        em.flush();
        String changes = Json.write(Map.of("effectiveUntil", Arrays.asList(ends, until)));
        context.audit().done(em, context.access().caller(), PUBLISH, rate.subject(), null, changes);
        return rate;
    }

    @Override
    public List<RateView> inForce(String instrumentId, LocalDate day) {
        return context.transactions().required(em -> {
            Instrument instrument = scope.instrument(em, instrumentId);
            context.access().require(READ, AccessSubject.ofProvider(KIND, null, instrument.getProviderId()));
            Map<RateBook.Use, Rate> nearest = new LinkedHashMap<>();
            new RateBook(em)
                    .inForce(instrument.getProviderId(), instrumentId, day).stream()
                            .sorted(BY_SCOPE)
                            .forEach(rate -> nearest.putIfAbsent(
                                    new RateBook.Use(rate.getUserKind(), rate.getUnit(), rate.getServiceCode(), day),
                                    rate));
            return nearest.values().stream().map(Rate::view).toList();
        });
    }

    @Override
    public Page<RateView> history(String providerId, @Nullable String instrumentId, PageRequest page) {
        context.access().require(READ_HISTORY, AccessSubject.ofProvider(KIND, null, providerId));
        List<String> query = Arrays.asList(KIND, providerId, instrumentId);
        return context.transactions()
                .required(em -> KeysetQuery.select("select r from Rate r", Rate.class)
                        .where("r.providerId = :provider", "provider", providerId)
                        .whenGiven("r.instrumentId = :instrument", "instrument", instrumentId)
                        .ascending("r.id", String.class, Rate::getId)
                        .page(em, context.cursors(), query, page)
                        .map(Rate::view));
    }
}
