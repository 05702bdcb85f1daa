package io.stoa.core.due;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does one kind of due work, as the platform itself ({@link io.stoa.core.access.Caller#system()}). */
@FunctionalInterface
public interface DueHandler {

    /**
     * Does an item. What it writes with the entity manager is committed together with the item's end, so it happens
     * exactly once; effects elsewhere may happen again after a crash. An exception puts the item off. The handler may
     * move or cancel its own item through {@link DueWork}.
     *
     * @param em the entity manager of the transaction
     * @param task the item
     * @return when the item falls due again, or null if it is done
     */
    @Nullable
    Instant handle(EntityManager em, DueTask task);
}
