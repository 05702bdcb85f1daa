package io.stoa.core.catalog;

import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import io.stoa.core.transaction.TransactionRunner;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a catalogue's entries for a search. */
final class EntrySearchSource<E extends CatalogEntry> implements SearchSource {

    private final EntryKind<E, ?> kind;
    private final TransactionRunner transactions;
    private final Function<E, SearchEntry> found;

    EntrySearchSource(EntryKind<E, ?> kind, TransactionRunner transactions, Function<E, SearchEntry> found) {
        this.kind = kind;
        this.transactions = transactions;
        this.found = found;
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public List<SearchEntry> entries(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions.required(
                em -> em.createQuery(select() + " where e.id in :ids and e.status <> :withdrawn", kind.entity())
                        .setParameter("ids", ids)
                        .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                        .getResultStream()
                        .map(found)
                        .toList());
    }

    @Override
    public List<SearchEntry> entriesAfter(@Nullable String after, int most) {
        return transactions.required(em -> em.createQuery(
                        select() + " where e.id > :after and e.status <> :withdrawn order by e.id", kind.entity())
                .setParameter("after", after == null ? "" : after)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .setMaxResults(most)
                .getResultStream()
                .map(found)
                .toList());
    }

    private String select() {
        return "select e from " + kind.entity().getSimpleName() + " e";
    }
}
