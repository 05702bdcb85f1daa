package io.stoa.core.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft that nests what it has in common with every other entry in one {@link EntryHeader}. */
public interface HeadedDraft extends EntryDraft {

    /**
     * {@return what it has in common with every other entry}
     */
    EntryHeader header();

    @Override
    default @Nullable String providerId() {
        return header().providerId();
    }

    @Override
    default @Nullable String department() {
        return header().department();
    }

    @Override
    default @Nullable String source() {
        return header().source();
    }

    @Override
    default @Nullable String sourceId() {
        return header().sourceId();
    }

    @Override
    default List<String> subjects() {
        return header().subjects();
    }

    @Override
    default @Nullable String region() {
        return header().region();
    }

    @Override
    default Audience audience() {
        return header().audience();
    }
}
