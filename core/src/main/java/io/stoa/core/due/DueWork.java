package io.stoa.core.due;

import io.stoa.core.Ids;
import io.stoa.core.access.AccessGuard;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time brings: offers that end, deadlines that pass, links that expire, messages to be sent. Modules register a
 * handler for each kind and schedule items inside their transactions; the host calls {@link #runDue} from its
 * scheduler, on as many nodes as it likes.
 *
 * <p>An item is claimed by a lease in its row, done in a transaction of its own together with its end, and put off
 * with growing pauses when it fails. The lease of a node that died runs out, and another node takes over. A node that
 * was only slow finds its lease gone and rolls back, so no item's effects in the database happen twice. An item that
 * was begun {@value #MOST_ATTEMPTS} times is parked, whether it failed each time or ended the node that did it.
 *
 * <p>What concerns the work of modules is trusted code's side of the platform and asks no access policy; {@link #parked} and
 * {@link #retry} are for who looks after the platform, and ask it.
 */
public interface DueWork {

    /** How often an item is tried before it is parked. */
    int MOST_ATTEMPTS = 10;

    /**
     * Names who does a kind of work. Every node must name the same kinds; items of an unknown kind wait.
     *
     * @param kind the kind, at most 60 characters, such as {@code booking.no-show}
     * @param handler does it
     * @throws IllegalStateException if the kind has a handler already
     */
    void register(String kind, DueHandler handler);

    /**
     * Schedules an item in the running transaction, or moves the one there is for the same kind and subject.
     *
     * @param em the entity manager of the transaction
     * @param kind the kind
     * @param subject what it is about, at most 150 characters
     * @param dueAt when it falls due
     * @param payload what the handler needs to know, as JSON, or null
     * @throws io.stoa.core.error.ConflictException (retryable) if another transaction has scheduled the subject for
     *     the first time meanwhile; a transaction that Stoa began is run again by itself
     */
    void schedule(EntityManager em, String kind, String subject, Instant dueAt, @Nullable String payload);

    /**
     * Adds an item of its own in the running transaction, which nobody will move or cancel; its subject is its id.
     * Cheaper than {@link #schedule}, as nothing is looked up.
     *
     * @param em the entity manager of the transaction
     * @param kind the kind
     * @param dueAt when it falls due
     * @param payload what the handler needs to know, as JSON, or null
     */
    void add(EntityManager em, String kind, Instant dueAt, @Nullable String payload);

    /**
     * Takes an item back in the running transaction. One that is being done is waited for, so the answer is final.
     *
     * @param em the entity manager of the transaction
     * @param kind the kind
     * @param subject what it is about
     * @return whether there was one
     */
    boolean cancel(EntityManager em, String kind, String subject);

    /**
     * Does what is due, one item after the other, until nothing is due or the number is reached.
     *
     * @param most how many items at most
     * @return what came of it; failures are in the items, not thrown
     */
    DueReport runDue(int most);

    /**
     * {@return the items that failed too often, oldest first, at most 1,000}
     *
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not administer the platform
     */
    List<DueTask> parked();

    /**
     * Lets a parked item run again at once.
     *
     * @param id the item's id
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not administer the platform
     * @throws io.stoa.core.error.NotFoundException if there is no such parked item
     */
    void retry(String id);

    /**
     * Due work over a platform's tables.
     *
     * @param transactions how work gets into a transaction
     * @param access lets handlers act as the platform itself
     * @param ids where ids come from
     * @param clock the host's clock
     * @return the due work
     */
    static DueWork create(TransactionRunner transactions, AccessGuard access, Ids ids, Clock clock) {
        return new DefaultDueWork(transactions, access, ids, clock);
    }
}
