package io.stoa.core.catalog;

/**
 * Where an entry stands after a call; its version goes into the next call.
 *
 * @param id the entry's id
 * @param version rises with every change
 * @param status its state
 * @param revisionPending whether a revision of the published entry waits for approval
 */
public record EntryState(String id, long version, EntryStatus status, boolean revisionPending) {}
