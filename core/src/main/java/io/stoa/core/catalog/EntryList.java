package io.stoa.core.catalog;

import io.stoa.core.page.Cursors;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/**
 * Reads one page by its key. The key condition is written as {@code k >= :k and (k > :k or id > :id)}, which every
 * database turns into a range of the index; the plain {@code or} form would read the index from its start.
 */
final class EntryList<E extends CatalogEntry, D extends EntryDraft> {

    private final EntryKind<E, D> kind;
    private final Cursors cursors;

    EntryList(EntryKind<E, D> kind, Cursors cursors) {
        this.kind = kind;
        this.cursors = cursors;
    }

    Page<E> page(EntityManager em, Conditions conditions, EntryQuery query, PageRequest request) {
        List<Object> signed = List.of(kind.name(), query);
        List<String> after = cursors.open(signed, request.after());
        boolean byTitle = query.sort() == EntrySort.TITLE;
        if (after != null) {
            behind(conditions, byTitle, after);
        }
        TypedQuery<E> select = em.createQuery(
                "select e from " + kind.entity().getSimpleName() + " e" + conditions.where()
                        + (byTitle ? " order by e.titleSort, e.id" : " order by e.updatedAt desc, e.id desc"),
                kind.entity());
        List<E> found =
                conditions.bind(select).setMaxResults(request.size() + 1).getResultList();
        return Page.of(found, request.size(), last -> next(signed, byTitle, last));
    }

    private static void behind(Conditions conditions, boolean byTitle, List<String> after) {
        if (byTitle) {
            conditions.and("e.titleSort >= :afterKey", "afterKey", after.get(0));
            conditions.and("e.titleSort > :afterKey or e.id > :afterId", "afterId", after.get(1));
        } else {
            conditions.and("e.updatedAt <= :afterKey", "afterKey", Instant.parse(after.get(0)));
            conditions.and("e.updatedAt < :afterKey or e.id < :afterId", "afterId", after.get(1));
        }
    }

    private String next(List<Object> signed, boolean byTitle, E last) {
        String key = byTitle ? last.getTitleSort() : last.getUpdatedAt().toString();
        return cursors.seal(signed, List.of(key, last.getId()));
    }
}
