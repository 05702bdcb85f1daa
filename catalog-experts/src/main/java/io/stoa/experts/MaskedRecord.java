package io.stoa.experts;

import java.time.Instant;

/**
 * A personal record as it is shown: only its last characters.
 *
 * @param kind what it is
 * @param masked the number with all but its last four characters replaced, such as {@code **************1234}
 * @param storedAt when it was stored
 */
public record MaskedRecord(PersonalRecordKind kind, String masked, Instant storedAt) {}
