package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A time that is taken in an instrument's calendar, without a word about by whom.
 *
 * @param slot the time
 * @param bookingId the booking if it is the caller's own or the caller keeps the instrument, otherwise null
 */
public record BusySlot(TimeSlot slot, @Nullable String bookingId) {}
