package io.stoa.core.change;

import io.stoa.core.Ids;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class DefaultChangeLog implements ChangeLog {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 1000;
    private static final int NOT_ENROLLED = -1;

    private static final String READ = "select new io.stoa.core.change.Change(c.seq, c.kind, c.entryId, c.providerId,"
            + " c.audience, c.status, c.tombstone, c.entryVersion, c.changedAt)"
            + " from EntryChange c where c.seq > :after order by c.seq";

    private static final String OLD = "select c.id, c.seq from EntryChange c where c.seq > :after"
            + " and c.seq <= :read and c.changedAt < :before and c.tombstone = false order by c.seq";

    private static final String UNREAD = " from EntryChange c where c.seq is null or c.seq > :after";

    private final TransactionRunner transactions;
    private final Ids ids;
    private final Clock clock;

    DefaultChangeLog(TransactionRunner transactions, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(EntityManager em, EntryChanged change) {
        em.persist(new EntryChange(ids.next(), change));
    }

    @Override
    public List<Change> read(long after, int most) {
        int bound = bounded(most);
        List<Change> changes = transactions.independent(em -> read(em, after, bound));
        boolean more = changes.size() < bound && number();
        return more ? transactions.independent(em -> read(em, after, bound)) : changes;
    }

    @Override
    public long latest() {
        number();
        return transactions.independent(em -> counter(em, LockModeType.NONE).lastSeq());
    }

    @Override
    public int poll(String consumer, int most, ChangeHandler handler) {
        int bound = bounded(most);
        int handled = handleNext(consumer, bound, handler);
        if (handled == NOT_ENROLLED) {
            enrol(consumer);
            handled = handleNext(consumer, bound, handler);
        }
        boolean more = handled == 0 && number();
        return more ? handleNext(consumer, bound, handler) : handled;
    }

    private int handleNext(String consumer, int most, ChangeHandler handler) {
        return transactions.independent(em -> {
            ChangePosition position = em.find(ChangePosition.class, consumer, LockModeType.PESSIMISTIC_WRITE);
            if (position == null) {
                return NOT_ENROLLED;
            }
            List<Change> changes = read(em, position.seq(), most);
            if (!changes.isEmpty()) {
                handler.handle(em, changes);
                // Found anew, since the handler may have cleared the entity manager; the row is still locked.
                em.find(ChangePosition.class, consumer)
                        .moveTo(changes.get(changes.size() - 1).seq(), clock.instant());
            }
            return changes.size();
        });
    }

    @Override
    public void moveTo(String consumer, long seq) {
        long latest = latest();
        if (seq < 0 || seq > latest) {
            throw new IllegalArgumentException("there is no change " + seq + ", expected 0 to " + latest);
        }
        enrol(consumer);
        transactions.runRequired(em -> em.find(ChangePosition.class, consumer, LockModeType.PESSIMISTIC_WRITE)
                .moveTo(seq, clock.instant()));
    }

    @Override
    public ChangeLag lag(String consumer) {
        return transactions.required(em -> {
            ChangePosition position = em.find(ChangePosition.class, consumer);
            long after = position == null ? 0 : position.seq();
            long waiting = em.createQuery("select count(c)" + UNREAD, Long.class)
                    .setParameter("after", after)
                    .getSingleResult();
            // Not min(): EclipseLink gives an aggregate of a converted attribute unconverted.
            Duration age = em.createQuery("select c.changedAt" + UNREAD + " order by c.changedAt", Instant.class)
                    .setParameter("after", after)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst()
                    .map(oldest -> Duration.between(oldest, clock.instant()))
                    .orElse(Duration.ZERO);
            return new ChangeLag(waiting, age.isNegative() ? Duration.ZERO : age);
        });
    }

    @Override
    public int purge(Duration keep) {
        Instant before = clock.instant().minus(keep);
        int purged = 0;
        List<Object[]> old = old(0, before);
        while (!old.isEmpty()) {
            purged += remove(old);
            old = old((Long) old.get(old.size() - 1)[1], before);
        }
        return purged;
    }

    private List<Object[]> old(long after, Instant before) {
        return transactions.independent(em -> {
            Long read = em.createQuery("select min(p.seq) from ChangePosition p", Long.class)
                    .getSingleResult();
            return em.createQuery(OLD, Object[].class)
                    .setParameter("after", after)
                    .setParameter("read", read == null ? Long.valueOf(Long.MAX_VALUE) : read)
                    .setParameter("before", before)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
        });
    }

    /** By id, since removing a range would also lock the index gap on MariaDB into which every new change goes. */
    private int remove(List<Object[]> old) {
        List<String> oldIds = old.stream().map(row -> (String) row[0]).toList();
        return transactions.<Integer>independent(em -> em.createQuery("delete from EntryChange c where c.id in :ids")
                .setParameter("ids", oldIds)
                .executeUpdate());
    }

    /** Numbers what is committed and has no number yet, in bounded steps; tells whether there was anything. */
    private boolean number() {
        boolean any = hasUnnumbered();
        boolean more = any;
        while (more) {
            more = transactions.independent(this::numberSome) == AT_ONCE;
        }
        return any;
    }

    /** Most readers find nothing new; they need not queue for the lock. */
    private boolean hasUnnumbered() {
        return !transactions
                .independent(em -> em.createQuery("select c.id from EntryChange c where c.seq is null", String.class)
                        .setMaxResults(1)
                        .getResultList())
                .isEmpty();
    }

    private int numberSome(EntityManager em) {
        ChangeCounter counter = counter(em, LockModeType.PESSIMISTIC_WRITE);
        List<EntryChange> unnumbered = em.createQuery(
                        "select c from EntryChange c where c.seq is null order by c.changedAt, c.id", EntryChange.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        long seq = counter.lastSeq();
        for (EntryChange change : unnumbered) {
            change.number(++seq);
        }
        counter.advanceTo(seq);
        return unnumbered.size();
    }

    private static ChangeCounter counter(EntityManager em, LockModeType lock) {
        return em.find(ChangeCounter.class, ChangeCounter.ONLY, lock);
    }

    private static List<Change> read(EntityManager em, long after, int most) {
        return em.createQuery(READ, Change.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private void enrol(String consumer) {
        boolean known = transactions.<Boolean>independent(em -> em.find(ChangePosition.class, consumer) != null);
        if (known) {
            return;
        }
        try {
            transactions.runIndependent(em -> em.persist(new ChangePosition(consumer, 0, clock.instant())));
        } catch (RuntimeException e) {
            // Another node enrolled it in the meantime, which is as good.
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
        }
    }

    private static int bounded(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("asked for " + most + " changes, expected 1 to " + MOST);
        }
        return most;
    }
}
