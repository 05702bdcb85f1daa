package io.stoa.core.organisation;

import io.stoa.core.catalog.EntryStatus;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which organisations may provide entries. */
public final class ProviderRules {

    private ProviderRules() {}

    /**
     * Those among some ids that name no organisation, or one that is withdrawn.
     *
     * @param em the entity manager of the transaction
     * @param ids ids of organisations
     * @return the ids that may not provide entries
     */
    public static Set<String> unknown(EntityManager em, Collection<String> ids) {
        Set<String> unknown = new LinkedHashSet<>(ids);
        if (!unknown.isEmpty()) {
            em.createQuery(
                            "select o.id from Organisation o where o.id in :ids and o.status <> :withdrawn",
                            String.class)
                    .setParameter("ids", unknown)
                    .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                    .getResultList()
                    .forEach(unknown::remove);
        }
        return unknown;
    }
}
