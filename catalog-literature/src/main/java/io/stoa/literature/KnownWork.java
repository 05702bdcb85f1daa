package io.stoa.literature;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What holdings, delivery and counting need to know of a work, read without the rest of its description.
 *
 * @param subject the work, as the access policy looks at it
 * @param title its title
 */
public record KnownWork(AccessSubject subject, String title) {

    /**
     * Reads a work that the caller may see.
     *
     * @param em the entity manager of the transaction
     * @param access asks the policy
     * @param id the work
     * @return the work
     * @throws NotFoundException if there is none, or the caller may not see it
     */
    public static KnownWork visible(EntityManager em, AccessGuard access, String id) {
        List<Object[]> rows = em.createQuery(
                        "select w.providerId, w.status, w.audience, w.title from Work w where w.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", WorkCatalog.KIND, "id", id));
        }
        Object[] row = rows.get(0);
        AccessSubject subject =
                new AccessSubject(WorkCatalog.KIND, id, (String) row[0], (EntryStatus) row[1], (Audience) row[2], null);
        access.requireVisible(subject);
        return new KnownWork(subject, (String) row[3]);
    }
}
