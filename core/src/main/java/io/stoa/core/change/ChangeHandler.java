package io.stoa.core.change;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What a consumer does with changes. */
@FunctionalInterface
public interface ChangeHandler {

    /**
     * Takes changes in their order. What it writes with the entity manager is committed together with the consumer's
     * position, so it happens exactly once; effects elsewhere may happen again after a crash. An exception leaves the
     * position where it was.
     *
     * @param em the entity manager of the transaction
     * @param changes at least one
     */
    void handle(EntityManager em, List<Change> changes);
}
