package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An outage or blackout 停机通知.
 *
 * @param instrumentId the instrument
 * @param slot the time
 * @param kind why the instrument cannot be used
 * @param reason the reason, shown to everybody; at most 500 characters
 * @param sourceId a name, unique for the instrument, under which an import knows it again, or null; at most 250
 *     characters
 */
public record OutageDraft(
        @NotBlank String instrumentId,
        @NotNull TimeSlot slot,
        @NotNull OutageKind kind,
        @NotBlank @Size(max = 500) String reason,
        @Nullable @Size(min = 1, max = 250) String sourceId) {

    /**
     * An outage that no import knows.
     *
     * @param instrumentId the instrument
     * @param slot the time
     * @param kind why the instrument cannot be used
     * @param reason the reason
     * @return the draft
     */
    public static OutageDraft of(String instrumentId, TimeSlot slot, OutageKind kind, String reason) {
        return new OutageDraft(instrumentId, slot, kind, reason, null);
    }
}
