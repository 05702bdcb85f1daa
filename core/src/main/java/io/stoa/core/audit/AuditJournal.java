package io.stoa.core.audit;

import io.stoa.core.Ids;
import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail, and runs transactions so that refusals are written.
 *
 * <p>A refusal must outlive the transaction that it ends, so it needs another one. Were that begun while the refused
 * one still holds its connection, a few refusals at once would use up a connection pool and wait for each other for
 * ever. So while a transaction of our own runs, refusals are kept and written when it has ended; only inside a host's
 * transaction, whose end we don't see, they are written at once.
 */
public final class AuditJournal implements AuditLog, TransactionRunner {

    private final TransactionRunner transactions;
    private final Ids ids;
    private final Clock clock;
    private final ThreadLocal<@Nullable List<AuditLine>> kept = new ThreadLocal<>();

    /**
     * A journal over the host's transactions.
     *
     * @param transactions how work gets into a transaction
     * @param ids where ids come from
     * @param clock the host's clock
     */
    public AuditJournal(TransactionRunner transactions, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void done(
            EntityManager em,
            Caller caller,
            Action action,
            AccessSubject subject,
            @Nullable String reason,
            @Nullable String changes) {
        write(em, new AuditLine(caller, action, AuditOutcome.DONE, subject, reason, changes));
    }

    @Override
    public void forgetContent(EntityManager em, String kind, String id) {
        em.createQuery("update AuditEntry a set a.changes = null where a.kind = :kind and a.subjectId = :id")
                .setParameter("kind", kind)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void refused(AccessGuard.Refusal refusal, Caller caller) {
        AuditLine line = new AuditLine(
                caller,
                refusal.action(),
                AuditOutcome.REFUSED,
                refusal.subject(),
                refusal.reason().text(Locale.ENGLISH),
                null);
        List<AuditLine> waiting = kept.get();
        if (waiting == null) {
            transactions.runIndependent(em -> write(em, line));
        } else {
            waiting.add(line);
        }
    }

    @Override
    public <T extends @Nullable Object> T required(Function<EntityManager, T> work) {
        boolean ours = !transactions.isActive();
        return ours ? keeping(() -> transactions.required(work)) : transactions.required(work);
    }

    @Override
    public <T extends @Nullable Object> T independent(Function<EntityManager, T> work) {
        return keeping(() -> transactions.independent(work));
    }

    @Override
    public boolean isActive() {
        return transactions.isActive();
    }

    private <T extends @Nullable Object> T keeping(Supplier<T> transaction) {
        List<AuditLine> outer = kept.get();
        List<AuditLine> mine = outer == null ? new ArrayList<>() : outer;
        kept.set(mine);
        try {
            return transaction.get();
        } finally {
            if (outer == null) {
                kept.remove();
                if (!mine.isEmpty()) {
                    transactions.runIndependent(em -> mine.forEach(line -> write(em, line)));
                }
            }
        }
    }

    private void write(EntityManager em, AuditLine line) {
        em.persist(new AuditEntry(ids.next(), clock.instant(), line));
    }
}
