package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;

/**
 * A time at which the caller may book an instrument.
 *
 * @param instrumentId the instrument
 * @param title its name
 * @param slot the time
 */
public record FreeSlot(String instrumentId, String title, TimeSlot slot) {}
