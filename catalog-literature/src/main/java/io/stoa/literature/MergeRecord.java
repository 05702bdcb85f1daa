package io.stoa.literature;

/**
 * A record that is merged.
 *
 * @param id the work
 * @param version its version as the plan knows it
 * @param draft its description as the plan knows it
 */
public record MergeRecord(String id, long version, WorkDraft draft) {}
