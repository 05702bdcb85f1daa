package io.stoa.core.change;

import jakarta.persistence.EntityManager;

/** The change log. */
public interface ChangeLog {

    /**
     * Writes a change in the running transaction.
     *
     * @param em the entity manager of the transaction
     * @param change what changed
     */
    void record(EntityManager em, EntryChanged change);
}
