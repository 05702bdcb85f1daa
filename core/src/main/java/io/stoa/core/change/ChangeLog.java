package io.stoa.core.change;

import io.stoa.core.Ids;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The change log: one row per change of any entry, written in the transaction of the change. Search, OAI-PMH, feeds,
 * matching and statistics follow it.
 *
 * <p>A row can be read once it is numbered. Numbers are given only to committed rows, under one lock, so a reader who
 * has seen number n will never be shown a smaller one later, however long the transaction took that wrote it; reading
 * by time or by an identity column would miss rows of slow transactions. Reading numbers what is new.
 *
 * <p>Reading, numbering and purging happen in transactions of their own, on a second connection where the caller has a
 * transaction running: only committed changes can be seen, and those as they are now, not as they were when the
 * caller's transaction began to read.
 *
 * <p>It is trusted code's side of the platform and asks no access policy; readers filter by provider, audience and
 * state.
 */
public interface ChangeLog {

    /**
     * Writes a change in the running transaction.
     *
     * @param em the entity manager of the transaction
     * @param change what changed
     */
    void record(EntityManager em, EntryChanged change);

    /**
     * Reads changes for somebody who keeps the position elsewhere.
     *
     * @param after the number behind which to read; 0 for the beginning
     * @param most how many at most, 1 to 10,000
     * @return the changes in order; empty if there are none yet
     * @throws IllegalArgumentException if asked for less than 1 or more than 10,000
     */
    List<Change> read(long after, int most);

    /**
     * {@return the number of the last change, 0 if there is none}
     */
    long latest();

    /**
     * Hands the next changes to a consumer whose position is kept here, in one transaction of its own. Two nodes may
     * call it for the same consumer at once: one waits for the other, and no change is handled twice. Call it until it
     * returns 0; it may hand out fewer than asked for though there are more.
     *
     * @param consumer the consumer's name, at most 100 characters; a new one starts at the beginning
     * @param most how many changes at most, 1 to 10,000
     * @param handler takes them
     * @return how many were handled; 0 if there were none
     * @throws IllegalArgumentException if asked for less than 1 or more than 10,000
     */
    int poll(String consumer, int most, ChangeHandler handler);

    /**
     * Moves a consumer, such as back to the beginning for a rebuild, or to {@link #latest} to start with what comes.
     * What was {@linkplain #purge purged} does not come again: a rebuild reads the catalogues first.
     *
     * @param consumer the consumer's name
     * @param seq the number behind which it goes on; 0 for the beginning
     * @throws IllegalArgumentException if there is no such number yet
     */
    void moveTo(String consumer, long seq);

    /**
     * How far a consumer is behind, for health checks.
     *
     * @param consumer the consumer's name
     * @return its lag; for an unknown consumer that of one at the beginning
     */
    ChangeLag lag(String consumer);

    /**
     * Removes old changes that every consumer known here has read, in steps that keep no writer waiting. Tombstones stay, since harvesters must learn of withdrawals
     * however late they come (OAI-PMH 2.0, section 2.5.1, persistent deletes).
     *
     * @param keep how old a change must be to go; longer than what {@linkplain #read readers} elsewhere may be behind
     * @return how many were removed
     */
    int purge(Duration keep);

    /**
     * The change log over a platform's tables.
     *
     * @param transactions how work gets into a transaction
     * @param ids where ids come from
     * @param clock the host's clock
     * @return the change log
     */
    static ChangeLog create(TransactionRunner transactions, Ids ids, Clock clock) {
        return new DefaultChangeLog(transactions, ids, clock);
    }
}
