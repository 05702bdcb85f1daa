package io.stoa.instruments.billing;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the rates of providers and what was charged by them. */
final class RateBook {

    private final EntityManager em;

    RateBook(EntityManager em) {
        this.em = em;
    }

    /**
     * Holds the rates of a provider as they are until the transaction ends.
     *
     * @return whether there is a rate card; nothing was ever published if not
     * @throws ConflictException (retryable) if the transaction began to read before the rates last changed
     */
    boolean hold(String providerId) {
        return lock(providerId, "c.uses = c.uses + 1", (seen, reached) -> reached.revision() == seen.revision());
    }

    /**
     * Holds the rates of a provider and counts that they change.
     *
     * @return whether there is a rate card
     * @throws ConflictException (retryable) if the transaction began to read before the rates last changed or were last
     *     charged by, since it might not see that charge
     */
    boolean change(String providerId) {
        return lock(
                providerId,
                "c.revision = c.revision + 1",
                (seen, reached) -> reached.equals(new Counts(seen.revision() + 1, seen.uses())));
    }

    /** How often a provider's rates were changed and held. */
    private record Counts(long revision, long uses) {}

    /**
     * Locks the card's row by an update, which never sees an old snapshot, and whose result is seen even where reads go
     * on showing the old state otherwise. A plain look comes first, because on MariaDB an update that finds no row
     * locks the gap.
     */
    private boolean lock(String providerId, String update, BiPredicate<Counts, Counts> isUpToDate) {
        Counts seen = counts(providerId);
        if (seen == null) {
            return false;
        }
        em.createQuery("update RateCard c set " + update + " where c.id = :id")
                .setParameter("id", providerId)
                .executeUpdate();
        Counts reached = counts(providerId);
        if (reached == null || !isUpToDate.test(seen, reached)) {
            throw changed(providerId);
        }
        return true;
    }

    static ConflictException changed(String providerId) {
        return ConflictException.retryable(
                Message.of("instruments.billing.rates-changed", "provider", providerId), null);
    }

    private @Nullable Counts counts(String providerId) {
        return em.createQuery("select c.revision, c.uses from RateCard c where c.id = :id", Object[].class)
                .setParameter("id", providerId)
                .getResultStream()
                .findFirst()
                .map(row -> new Counts((Long) row[0], (Long) row[1]))
                .orElse(null);
    }

    /** Read anew, as the transaction may know their ends from before they were locked. */
    List<Rate> versions(RateDraft draft) {
        List<Rate> versions = em.createQuery(
                        "select r from Rate r where r.providerId = :provider and r.rateKey = :key order by r.revision",
                        Rate.class)
                .setParameter("provider", draft.providerId())
                .setParameter("key", Rate.key(draft))
                .getResultList();
        versions.forEach(em::refresh);
        return versions;
    }

    List<Rate> inForce(String providerId, String instrumentId, LocalDate day) {
        return em.createQuery(
                        "select r from Rate r where r.providerId = :provider"
                                + " and (r.instrumentId is null or r.instrumentId = :instrument)"
                                + " and r.effectiveFrom <= :day"
                                + " and (r.effectiveUntil is null or r.effectiveUntil > :day)",
                        Rate.class)
                .setParameter("provider", providerId)
                .setParameter("instrument", instrumentId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The nearest rate for a use, or null. */
    @Nullable
    Rate nearest(String providerId, String instrumentId, Use use) {
        return inForce(providerId, instrumentId, use.day()).stream()
                .filter(rate -> rate.getUserKind() == use.userKind() && rate.getUnit() == use.unit())
                .filter(rate ->
                        rate.getServiceCode() == null || rate.getServiceCode().equals(use.serviceCode()))
                .max(Comparator.comparingInt(Rate::rank))
                .orElse(null);
    }

    /** The last day charged by a rate on or after a day, or null. */
    @Nullable
    LocalDate lastCharged(Rate rate, LocalDate from) {
        return em.createQuery(
                        "select max(c.useDay) from Charge c where c.rateId = :rate and c.useDay >= :from",
                        LocalDate.class)
                .setParameter("rate", rate.getId())
                .setParameter("from", from)
                .getSingleResult();
    }

    /** The last day on which a use was charged by a rate that the new one would have won over, or null. */
    @Nullable
    LocalDate lastChargedInstead(RateDraft draft) {
        StringBuilder jpql = new StringBuilder("select max(c.useDay) from Charge c, Rate r where c.rateId = r.id"
                + " and c.providerId = :provider and r.userKind = :userKind and r.unit = :unit"
                + " and c.useDay >= :from");
        LocalDate until = draft.effectiveUntil();
        String instrument = draft.instrumentId();
        String service = draft.serviceCode();
        jpql.append(until == null ? "" : " and c.useDay < :until");
        jpql.append(instrument == null ? "" : " and c.instrumentId = :instrument");
        jpql.append(service == null ? " and r.serviceCode is null" : " and c.serviceCode = :service");
        if (instrument == null) {
            jpql.append(
                    service == null
                            ? " and r.instrumentId is null"
                            : " and (r.instrumentId is null or r.serviceCode is null)");
        }
        TypedQuery<LocalDate> query = em.createQuery(jpql.toString(), LocalDate.class)
                .setParameter("provider", draft.providerId())
                .setParameter("userKind", draft.userKind())
                .setParameter("unit", draft.unit())
                .setParameter("from", draft.effectiveFrom());
        if (until != null) {
            query.setParameter("until", until);
        }
        if (instrument != null) {
            query.setParameter("instrument", instrument);
        }
        if (service != null) {
            query.setParameter("service", service);
        }
        return query.getSingleResult();
    }

    /** What decides which rate holds. */
    record Use(UserKind userKind, ChargeUnit unit, @Nullable String serviceCode, LocalDate day) {}
}
