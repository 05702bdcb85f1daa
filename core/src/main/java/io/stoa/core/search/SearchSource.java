package io.stoa.core.search;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue's side of a search over everything: what of its entries can be found. A search module reads it while it
 * follows the change log, and from its beginning when it builds an index anew. It is trusted code's side of the platform
 * and asks no access policy; a search shows an entry to those only whose read scope holds it.
 */
public interface SearchSource {

    /**
     * {@return the kind of its entries}
     */
    String kind();

    /**
     * Some entries, read at once.
     *
     * @param ids the entries
     * @return those that there are; withdrawn ones are left out
     */
    List<SearchEntry> entries(Collection<String> ids);

    /**
     * Entries in the order of their ids. The cost does not grow with what lies before.
     *
     * @param after the id of the last entry of the page before; null for the first page
     * @param most how many at most
     * @return the entries; withdrawn ones are left out; empty at the end
     */
    List<SearchEntry> entriesAfter(@Nullable String after, int most);
}
