package io.stoa.core.due;

import io.stoa.core.Ids;
import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class DefaultDueWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final String KIND = "due-work";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int CANDIDATES = 50;
    private static final int MOST_PARKED = 1000;

    private static final String BY_SUBJECT = " from DueItem d where d.kind = :kind and d.subject = :subject";
    private static final String CLAIMABLE = " from DueItem d where d.state = :waiting and d.dueAt <= :now"
            + " and (d.leaseUntil is null or d.leaseUntil < :now)";

    private final TransactionRunner transactions;
    private final AccessGuard access;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, DueHandler> handlers = new ConcurrentHashMap<>();

    private enum Outcome {
        DONE,
        FAILED,
        PARKED
    }

    DefaultDueWork(TransactionRunner transactions, AccessGuard access, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void register(String kind, DueHandler handler) {
        if (handlers.putIfAbsent(kind, handler) != null) {
            throw new IllegalStateException("the kind " + kind + " of due work has a handler already");
        }
    }

    @Override
    public void schedule(EntityManager em, String kind, String subject, Instant dueAt, @Nullable String payload) {
        DueItem item = lockIfSeen(em, kind, subject);
        if (item == null) {
            insert(em, new DueItem(ids.next(), kind, subject, dueAt, payload));
        } else {
            item.schedule(dueAt, payload);
        }
    }

    @Override
    public void add(EntityManager em, String kind, Instant dueAt, @Nullable String payload) {
        String id = ids.next();
        em.persist(new DueItem(id, kind, id, dueAt, payload));
    }

    @Override
    public boolean cancel(EntityManager em, String kind, String subject) {
        DueItem item = bySubject(em.createQuery("select d" + BY_SUBJECT, DueItem.class), kind, subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (item == null) {
            return false;
        }
        em.remove(item);
        return true;
    }

    /**
     * Finds an item by a plain read and locks what was found. A locking read that finds nothing would lock the gap on
     * MariaDB, where every other new item goes: two transactions that schedule would end in a deadlock.
     */
    private static @Nullable DueItem lockIfSeen(EntityManager em, String kind, String subject) {
        List<String> found = bySubject(em.createQuery("select d.id" + BY_SUBJECT, String.class), kind, subject)
                .getResultList();
        return found.isEmpty() ? null : em.find(DueItem.class, found.get(0), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The unique key tells of an item that the plain read could not see yet. */
    private static void insert(EntityManager em, DueItem item) {
        try {
            em.persist(item);
            em.flush();
        } catch (RuntimeException e) {
            if (!"stoa_due_item_subject_uk".equals(DatabaseErrors.constraint(e))) {
                throw e;
            }
            DueTask task = item.task();
            throw ConflictException.retryable(
                    Message.of("core.due.scheduled-meanwhile", "kind", task.kind(), "subject", task.subject()), e);
        }
    }

    private static <T> TypedQuery<T> bySubject(TypedQuery<T> query, String kind, String subject) {
        return query.setParameter("kind", kind).setParameter("subject", subject);
    }

    @Override
    public DueReport runDue(int most) {
        int[] counts = new int[Outcome.values().length];
        Set<String> begun = new HashSet<>();
        List<String> candidates = candidates(begun);
        while (begun.size() < most && !candidates.isEmpty()) {
            for (String id : candidates) {
                Outcome outcome = begun.size() < most && begun.add(id) ? run(id) : null;
                if (outcome != null) {
                    counts[outcome.ordinal()]++;
                }
            }
            candidates = candidates(begun);
        }
        return new DueReport(
                counts[Outcome.DONE.ordinal()], counts[Outcome.FAILED.ordinal()], counts[Outcome.PARKED.ordinal()]);
    }

    @Override
    public List<DueTask> parked() {
        access.require(Action.ADMINISTER, AccessSubject.ofPlatform(KIND, null));
        return transactions.required(em -> em.createQuery(
                        "select d from DueItem d where d.state = :parked order by d.dueAt, d.id", DueItem.class)
                .setParameter("parked", DueState.PARKED)
                .setMaxResults(MOST_PARKED)
                .getResultStream()
                .map(DueItem::task)
                .toList());
    }

    @Override
    public void retry(String id) {
        access.require(Action.ADMINISTER, AccessSubject.ofPlatform(KIND, id));
        transactions.runRequired(em -> {
            DueItem item = em.find(DueItem.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (item == null || !item.isParked()) {
                throw new NotFoundException(Message.of("core.due.not-parked", "id", id));
            }
            item.retry(clock.instant());
        });
    }

    /** Items that look free. Those begun in this run are left out, so that a recurring item can't keep it running. */
    private List<String> candidates(Set<String> begun) {
        if (handlers.isEmpty()) {
            return List.of();
        }
        return transactions.independent(em -> claimable(em, " and d.kind in :kinds order by d.dueAt, d.id")
                .setParameter("kinds", handlers.keySet())
                .setMaxResults(begun.size() + CANDIDATES)
                .getResultStream()
                .filter(id -> !begun.contains(id))
                .toList());
    }

    /** Claims and does one item; null if another node was faster. */
    private @Nullable Outcome run(String id) {
        String token = ids.pseudonym();
        if (!claimed(id, token)) {
            return null;
        }
        try {
            return access.as(Caller.system(), () -> perform(id, token)) ? Outcome.DONE : null;
        } catch (RuntimeException e) {
            LOG.warn("due work {} failed", id, e);
            return putOff(id, token, e);
        }
    }

    private boolean claimed(String id, String token) {
        try {
            return transactions.independent(em -> claim(em, id, token));
        } catch (ConflictException e) {
            LOG.debug("due work {} is locked elsewhere", id, e);
            return false;
        }
    }

    private boolean claim(EntityManager em, String id, String token) {
        // Whoever does an item keeps its row locked meanwhile; a plain read first, so as not to wait for that.
        if (claimable(em, " and d.id = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty()) {
            return false;
        }
        DueItem item = em.find(DueItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (item == null || !item.isClaimable(now)) {
            return false;
        }
        if (item.attempts() >= MOST_ATTEMPTS) {
            item.park("begun " + item.attempts() + " times without an end; it may have ended the nodes that did it");
            LOG.error("due work {} is parked: it was begun {} times without an end", id, item.attempts());
            return false;
        }
        item.lease(token, now.plus(LEASE));
        return true;
    }

    private TypedQuery<String> claimable(EntityManager em, String rest) {
        return em.createQuery("select d.id" + CLAIMABLE + rest, String.class)
                .setParameter("waiting", DueState.WAITING)
                .setParameter("now", clock.instant());
    }

    private boolean perform(String id, String token) {
        return transactions.independent(em -> {
            DueItem item = em.find(DueItem.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (item == null || !item.isLeasedUnder(token)) {
                return false;
            }
            DueTask task = item.task();
            Instant again = handler(task.kind()).handle(em, task);
            end(em, task, token, again);
            return true;
        });
    }

    /** The handler may have cleared the entity manager, or have cancelled or moved the item itself. */
    private static void end(EntityManager em, DueTask task, String token, @Nullable Instant again) {
        DueItem item = em.find(DueItem.class, task.id());
        if (item == null) {
            return;
        }
        if (again != null) {
            item.schedule(again, task.payload());
        } else if (item.isLeasedUnder(token)) {
            em.remove(item);
        }
    }

    private @Nullable Outcome putOff(String id, String token, RuntimeException error) {
        return transactions.<@Nullable Outcome>independent(em -> {
            DueItem item = em.find(DueItem.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (item == null || !item.isLeasedUnder(token)) {
                return null;
            }
            Instant again = clock.instant().plus(item.pause(FIRST_PAUSE, LONGEST_PAUSE));
            item.fail(String.valueOf(error), again, MOST_ATTEMPTS);
            return item.isParked() ? Outcome.PARKED : Outcome.FAILED;
        });
    }

    private DueHandler handler(String kind) {
        DueHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("the kind " + kind + " of due work has no handler");
        }
        return handler;
    }
}
