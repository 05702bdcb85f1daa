package io.stoa.instruments.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that begins 上机.
 *
 * @param instrumentId the instrument
 * @param bookingId the booking that it makes use of, or null
 * @param user who uses the instrument; null for the holder of the booking
 * @param startedAt when it began; null for now
 * @param work what is known of the work so far
 */
public record UsageStart(
        @NotBlank String instrumentId,
        @Nullable @Size(min = 1, max = 36) String bookingId,
        @Nullable @Valid UsageUser user,
        @Nullable Instant startedAt,
        @NotNull @Valid UsageWork work) {

    /**
     * A session that begins now, without a booking.
     *
     * @param instrumentId the instrument
     * @param user who uses it
     * @param work what is known of the work so far
     * @return the start
     */
    public static UsageStart now(String instrumentId, UsageUser user, UsageWork work) {
        return new UsageStart(instrumentId, null, user, null, work);
    }

    /**
     * A session that begins now and makes use of a booking.
     *
     * @param instrumentId the instrument
     * @param bookingId the booking, whose holder uses the instrument
     * @param work what is known of the work so far
     * @return the start
     */
    public static UsageStart booked(String instrumentId, String bookingId, UsageWork work) {
        return new UsageStart(instrumentId, bookingId, null, null, work);
    }
}
