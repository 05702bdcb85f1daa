package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;

/**
 * An outage, as everybody may see it who sees the instrument.
 *
 * @param id its id
 * @param version its version
 * @param instrumentId the instrument
 * @param slot the time
 * @param kind why the instrument cannot be used
 * @param reason the reason
 * @param cancelled whether it was called off
 */
public record OutageView(
        String id,
        long version,
        String instrumentId,
        TimeSlot slot,
        OutageKind kind,
        String reason,
        boolean cancelled) {}
