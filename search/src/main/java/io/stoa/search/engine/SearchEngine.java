package io.stoa.search.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the index: a folder of this machine, or a cluster elsewhere. An engine has one index in use, and perhaps
 * another that is being built beside it. One thread at a time calls the methods that change which index is in use.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * {@return whether there is an index that was built whole, under the present schema}
     */
    boolean isBuilt();

    /**
     * {@return the index in use; an empty one that stands in for it while {@link #isBuilt} is false}
     */
    EntryIndex current();

    /**
     * Begins an index that nobody searches until {@link #changeOver}.
     *
     * @return the index, without entries and at position 0; null if another node is building one
     */
    @Nullable
    EntryIndex begin();

    /**
     * Uses an index from now on, at once for everybody, and removes the one before it.
     *
     * @param next what {@link #begin} returned
     */
    void changeOver(EntryIndex next);

    /**
     * Asks the index in use.
     *
     * @param work asks it, and may be begun anew if the index was changed over meanwhile
     * @param <T> what comes of it
     * @return what came of it
     */
    <T> T read(Function<IndexView, T> work);

    /**
     * {@return why the index that was there had to be thrown away, or null if none was}
     */
    @Nullable
    String repaired();

    @Override
    void close();
}
