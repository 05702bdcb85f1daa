package io.stoa.literature.duplicate;

/**
 * One thing that two records were compared by.
 *
 * @param feature what was compared
 * @param similarity how alike it is, 0 to 1
 */
public record MatchReason(MatchFeature feature, double similarity) {}
