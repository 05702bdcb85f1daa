package io.stoa.programmes;

import jakarta.persistence.EntityManager;

/** What hangs on the publication of a call; trusted code of this module. */
public interface CallPublication {

    /**
     * Begins what a published call begins, unless it is begun already.
     *
     * @param em the entity manager of the transaction
     * @param call the call, published
     */
    void published(EntityManager em, Call call);

    /**
     * Begins it for all published calls for which it is not begun, since rows of an import may be published as they
     * come in.
     *
     * @param em the entity manager of the transaction
     */
    void imported(EntityManager em);

    /**
     * Ends what is going on for a call that is withdrawn.
     *
     * @param em the entity manager of the transaction
     * @param call the call, withdrawn
     */
    void withdrawn(EntityManager em, Call call);
}
