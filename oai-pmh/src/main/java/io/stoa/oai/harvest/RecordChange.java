package io.stoa.oai.harvest;

/** What a harvested record was against what is kept. */
enum RecordChange {
    ADDED,
    CHANGED,
    DELETED,
    UNCHANGED
}
