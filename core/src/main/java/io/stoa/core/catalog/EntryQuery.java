package io.stoa.core.catalog;

/** What a list is asked for; each catalogue's query record adds its own conditions. */
public interface EntryQuery {

    /**
     * {@return the conditions that all catalogues know}
     */
    EntryFilter entry();

    /**
     * {@return the order}
     */
    EntrySort sort();
}
