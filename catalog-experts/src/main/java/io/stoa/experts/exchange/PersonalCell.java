package io.stoa.experts.exchange;

import io.stoa.experts.RevealedRecord;

/**
 * A number that waits until its row has gone in.
 *
 * @param row the row's number
 * @param code the person's number in the table
 * @param record the number
 */
record PersonalCell(long row, String code, RevealedRecord record) {}
