package io.stoa.core.number;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import java.util.regex.Pattern;

final class DefaultNumberSeries implements NumberSeries {

    private static final Pattern SERIES = Pattern.compile("(?=.{1,60}$)[a-z0-9](-?[a-z0-9]){0,59}");
    private static final Pattern PERIOD = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private final TransactionRunner transactions;

    DefaultNumberSeries(TransactionRunner transactions) {
        this.transactions = transactions;
    }

    @Override
    public String next(String series, String period, String pattern) {
        NumberPattern written = NumberPattern.of(pattern);
        if (!SERIES.matcher(series).matches() || !PERIOD.matcher(period).matches()) {
            throw new UsageException(Message.of("core.number.series", "series", series, "period", period));
        }
        if (!transactions.isActive()) {
            throw new UsageException(Message.of("core.number.no-transaction", "series", series));
        }
        return written.write(period, transactions.required(em -> next(em, series + "/" + period)));
    }

    /**
     * Looks before it updates: on MariaDB an update that finds no row would lock the gap, and the row could not be made
     * on the other connection. The update locks the row and, unlike a read, never sees an old snapshot.
     */
    private long next(EntityManager em, String id) {
        if (count(em, id) == 0) {
            make(id);
        }
        em.createQuery("update NumberCounter c set c.lastNumber = c.lastNumber + 1 where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return em.createQuery("select c.lastNumber from NumberCounter c where c.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static long count(EntityManager em, String id) {
        return em.createQuery("select count(c) from NumberCounter c where c.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void make(String id) {
        try {
            transactions.runIndependent(em -> {
                em.persist(new NumberCounter(id));
                em.flush();
            });
        } catch (RuntimeException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            // Somebody else made it first, which is as good.
        }
    }
}
