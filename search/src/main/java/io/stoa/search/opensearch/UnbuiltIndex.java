package io.stoa.search.opensearch;

import io.stoa.core.ResourceRef;
import io.stoa.core.search.SearchEntry;
import io.stoa.search.engine.EntryIndex;
import java.util.Collection;

/** Stands in where the cluster has no index yet. */
final class UnbuiltIndex implements EntryIndex {

    @Override
    public long position() {
        return 0;
    }

    @Override
    public long documents() {
        return 0;
    }

    @Override
    public void add(Collection<SearchEntry> entries, long asOf) {
        throw notThere();
    }

    @Override
    public void put(Collection<SearchEntry> entries, long asOf) {
        throw notThere();
    }

    @Override
    public void remove(Collection<ResourceRef> entries, long asOf) {
        throw notThere();
    }

    @Override
    public void commit(long position) {
        throw notThere();
    }

    private static IllegalStateException notThere() {
        return new IllegalStateException("there is no index yet");
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
