package io.stoa.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is made of.
 *
 * @param <D> the catalogue's draft
 * @param state where the entry stands
 * @param content what its readers see
 * @param pending a revision that waits for approval, or null
 */
public record EntryContent<D extends EntryDraft>(
        EntryState state, D content, @Nullable D pending) {}
