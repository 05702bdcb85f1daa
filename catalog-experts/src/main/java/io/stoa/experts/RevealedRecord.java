package io.stoa.experts;

/**
 * A personal record in full. Its text form shows it masked, since such texts end up in logs.
 *
 * @param kind what it is
 * @param number the number
 */
public record RevealedRecord(PersonalRecordKind kind, String number) {

    @Override
    public String toString() {
        return kind + " " + PersonalRecordKind.masked(number);
    }
}
