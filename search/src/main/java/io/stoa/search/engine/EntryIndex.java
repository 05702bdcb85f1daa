package io.stoa.search.engine;

import io.stoa.core.ResourceRef;
import io.stoa.core.search.SearchEntry;
import java.util.Collection;

/**
 * One index that is written. It keeps its position in the change log with its content, so that the two cannot disagree
 * whatever fails between two calls.
 */
public interface EntryIndex extends AutoCloseable {

    /**
     * {@return the number of the last change that it has taken over}
     */
    long position();

    /**
     * {@return how many entries it holds}
     */
    long documents();

    /**
     * Adds entries to an index that is being built, which has none of them yet.
     *
     * @param entries the entries
     * @param asOf the number of a change; each entry was read after it
     */
    void add(Collection<SearchEntry> entries, long asOf);

    /**
     * Replaces entries or adds them. Where several nodes write one index, what was read later wins.
     *
     * @param entries the entries
     * @param asOf the number of a change; each entry was read after it
     */
    void put(Collection<SearchEntry> entries, long asOf);

    /**
     * Removes entries; those that it does not hold are passed over.
     *
     * @param entries the entries
     * @param asOf the number of a change; each entry was seen to be gone after it
     */
    void remove(Collection<ResourceRef> entries, long asOf);

    /**
     * Makes what was written be found, and moves the position for as long as this process runs; what was not committed is
     * written again after a crash. An engine for which this is no less work than a commit commits.
     *
     * @param position the number of the last change that was taken over
     */
    default void show(long position) {
        commit(position);
    }

    /**
     * Makes what was written last and be found, and moves the position. Where several nodes write one index, another may
     * have moved it meanwhile; then it stays where that node has put it.
     *
     * @param position the number of the last change that was taken over
     */
    void commit(long position);

    @Override
    void close();
}
