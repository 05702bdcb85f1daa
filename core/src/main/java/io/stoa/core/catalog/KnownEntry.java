package io.stoa.core.catalog;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What the features around a catalogue need to know of an entry, read without the rest of its description.
 *
 * @param subject the entry, as the access policy looks at it
 * @param title its title
 */
public record KnownEntry(AccessSubject subject, String title) {

    /**
     * Reads an entry, whoever asks.
     *
     * @param em the entity manager of the transaction
     * @param kind the kind of the entry
     * @param entity its entity; its JPQL name is its simple name
     * @param id the entry
     * @return the entry
     * @throws NotFoundException if there is none
     */
    public static KnownEntry read(EntityManager em, String kind, Class<? extends CatalogEntry> entity, String id) {
        List<Object[]> rows = em.createQuery(
                        "select e.providerId, e.status, e.audience, e.title from " + entity.getSimpleName()
                                + " e where e.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw notFound(kind, id);
        }
        Object[] row = rows.get(0);
        AccessSubject subject =
                new AccessSubject(kind, id, (String) row[0], (EntryStatus) row[1], (Audience) row[2], null);
        return new KnownEntry(subject, (String) row[3]);
    }

    /**
     * Reads an entry that the caller may see.
     *
     * @param em the entity manager of the transaction
     * @param access asks the policy
     * @param kind the kind of the entry
     * @param entity its entity; its JPQL name is its simple name
     * @param id the entry
     * @return the entry
     * @throws NotFoundException if there is none, or the caller may not see it
     */
    public static KnownEntry visible(
            EntityManager em, AccessGuard access, String kind, Class<? extends CatalogEntry> entity, String id) {
        KnownEntry entry = read(em, kind, entity, id);
        access.requireVisible(entry.subject());
        return entry;
    }

    /**
     * The refusal that an entry does not exist, or that the caller may not know that it does.
     *
     * @param kind the kind of the entry
     * @param id the entry
     * @return the exception
     */
    public static NotFoundException notFound(String kind, String id) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", kind, "id", id));
    }
}
