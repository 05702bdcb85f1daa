package io.stoa.instruments.billing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the charges of an account in the database. */
final class Statement {

    private static final String OF_ACCOUNT =
            " from Charge c where c.providerId = :provider and c.payerId = :payer and c.account = :account";
    private static final String OPEN = " and not exists (select k.id from InvoiceClaim k where k.chargeId = c.id)";

    private final EntityManager em;
    private final AccountMonth of;

    Statement(EntityManager em, AccountMonth of) {
        this.em = em;
        this.of = of;
    }

    StatementView view() {
        Map<String, Sums> byCurrency = new TreeMap<>();
        String inMonth = " and c.billingMonth = :month";
        sums("select c.currency, c.kind, sum(c.amount), count(c)" + OF_ACCOUNT + inMonth
                        + " group by c.currency, c.kind")
                .forEach(row -> at(byCurrency, row).add((ChargeKind) row[1], number(row[2]), number(row[3])));
        sums("select c.currency, sum(c.amount)" + OF_ACCOUNT + inMonth + OPEN + " group by c.currency")
                .forEach(row -> at(byCurrency, row).open = number(row[1]));
        sums("select c.currency, sum(c.amount)" + OF_ACCOUNT + " and c.billingMonth < :month" + OPEN
                        + " group by c.currency")
                .forEach(row -> at(byCurrency, row).broughtForward = number(row[1]));
        List<StatementView.Total> totals = new ArrayList<>();
        byCurrency.forEach((currency, sums) -> totals.add(sums.total(currency)));
        return new StatementView(of, totals);
    }

    /** What an invoice up to the month would hold, the oldest first. */
    List<Charge> open(String currency, int most) {
        return bound(em.createQuery(
                        "select c" + OF_ACCOUNT + " and c.currency = :currency and c.billingMonth <= :month" + OPEN
                                + " order by c.id",
                        Charge.class))
                .setParameter("currency", currency)
                .setMaxResults(most)
                .getResultList();
    }

    private List<Object[]> sums(String jpql) {
        return bound(em.createQuery(jpql, Object[].class)).getResultList();
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query) {
        return query.setParameter("provider", of.providerId())
                .setParameter("payer", of.account().payerId())
                .setParameter("account", of.account().code())
                .setParameter("month", of.month().toString());
    }

    private static Sums at(Map<String, Sums> byCurrency, Object[] row) {
        return byCurrency.computeIfAbsent((String) row[0], currency -> new Sums());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The sums of one currency while they are read. */
    private static final class Sums {

        private long charged;
        private long corrected;
        private long waived;
        private long open;
        private long broughtForward;
        private long entries;

        void add(ChargeKind kind, long amount, long count) {
            switch (kind) {
                case USE -> charged += amount;
                case CORRECTION -> corrected += amount;
                case WAIVER -> waived += amount;
            }
            entries += count;
        }

        StatementView.Total total(String currency) {
            return new StatementView.Total(currency, charged, corrected, waived, open, broughtForward, entries);
        }
    }
}
