package io.stoa.core.catalog;

import io.stoa.core.page.Cursors;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Reads one page of a catalogue. */
final class EntryList<E extends CatalogEntry, D extends EntryDraft> {

    private final EntryKind<E, D> kind;
    private final Cursors cursors;

    EntryList(EntryKind<E, D> kind, Cursors cursors) {
        this.kind = kind;
        this.cursors = cursors;
    }

    Page<E> page(EntityManager em, Conditions conditions, EntryQuery query, PageRequest request) {
        List<Object> signed = List.of(kind.name(), query);
        KeysetQuery<E> list =
                KeysetQuery.select("select e from " + kind.entity().getSimpleName() + " e", kind.entity());
        conditions.addTo(list);
        if (query.sort() == EntrySort.TITLE) {
            list.ascending("e.titleSort", String.class, CatalogEntry::getTitleSort)
                    .ascending("e.id", String.class, CatalogEntry::getId);
        } else {
            list.descending("e.updatedAt", Instant.class, CatalogEntry::getUpdatedAt)
                    .descending("e.id", String.class, CatalogEntry::getId);
        }
        return list.page(em, cursors, signed, request);
    }
}
