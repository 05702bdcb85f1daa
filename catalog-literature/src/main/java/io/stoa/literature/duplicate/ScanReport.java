package io.stoa.literature.duplicate;

/**
 * What a search through works for duplicates found.
 *
 * @param works how many works were read
 * @param compared how many pairs were compared one by one
 * @param found pairs that are new in the queue
 * @param known pairs that the queue had already, open or decided
 * @param superseded open pairs that are not alike any more
 * @param merged pairs that were merged at once
 */
public record ScanReport(long works, long compared, long found, long known, long superseded, long merged) {}
