package io.stoa.instruments.usage;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A finished session to be recorded afterwards 补录.
 *
 * @param instrumentId the instrument
 * @param bookingId the booking that it made use of, or null
 * @param user who used the instrument; null for the holder of the booking
 * @param slot from its start to its stop, without start-up and post-processing; at most 31 days
 * @param work what was done
 * @param source the register that it comes from, at most 100 characters, or null
 * @param sourceId its number there, by which it is known again; at most 200 characters, or null
 */
public record UsageDraft(
        @NotBlank String instrumentId,
        @Nullable @Size(min = 1, max = 36) String bookingId,
        @Nullable @Valid UsageUser user,
        @NotNull TimeSlot slot,
        @NotNull @Valid UsageWork work,
        @Nullable @Size(min = 1, max = 100) String source,
        @Nullable @Size(min = 1, max = 200) String sourceId) {

    /**
     * A session without a booking.
     *
     * @param instrumentId the instrument
     * @param user who used it
     * @param slot from its start to its stop
     * @param work what was done
     * @return the draft
     */
    public static UsageDraft of(String instrumentId, UsageUser user, TimeSlot slot, UsageWork work) {
        return new UsageDraft(instrumentId, null, user, slot, work, null, null);
    }

    /**
     * {@return the same session, made by a booking}
     *
     * @param booking the booking
     */
    public UsageDraft booked(String booking) {
        return new UsageDraft(instrumentId, booking, user, slot, work, source, sourceId);
    }

    /**
     * {@return the same session, known again by its number in another register}
     *
     * @param register the register's name
     * @param number its number there
     */
    public UsageDraft from(String register, String number) {
        return new UsageDraft(instrumentId, bookingId, user, slot, work, register, number);
    }
}
