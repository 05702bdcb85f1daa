package io.stoa.instruments;

/**
 * One thing that two entries have in common.
 *
 * @param reason what it is
 * @param value the common value as the other entry has it
 * @param score how sure it is that they describe the same instrument, 0 to 100
 */
public record DuplicateMatch(DuplicateReason reason, String value, int score) {}
