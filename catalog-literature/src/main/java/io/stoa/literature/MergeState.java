package io.stoa.literature;

/** Where a merge stands. */
public enum MergeState {
    /** The merged works lead to the kept one. */
    STANDING,
    /** The merged works are back. */
    UNDONE
}
