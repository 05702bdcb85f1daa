package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A wish to use an instrument 预约申请.
 *
 * @param instrumentId the instrument
 * @param slot the time
 * @param purpose what for, or null; at most 500 characters
 * @param project the code of the project, or null; at most 50 characters
 * @param holder who will use it, or null for the caller. Keepers may book for others
 * @param override why rules that a keeper may set aside are set aside, or null if they are not; at most 1000
 *     characters. See {@link BookingService#OVERRIDE}
 */
public record BookingRequest(
        @NotBlank String instrumentId,
        @NotNull TimeSlot slot,
        @Nullable @Size(max = 500) String purpose,
        @Nullable @Size(max = 50) String project,
        @Nullable @Valid Holder holder,
        @Nullable @Size(min = 1, max = 1000) String override) {

    /**
     * Who will use an instrument, where that is not the caller.
     *
     * @param id the user's caller id, at most 100 characters
     * @param organisationId the user's organisation, or null
     */
    public record Holder(
            @NotBlank @Size(max = 100) String id, @Nullable String organisationId) {}

    /**
     * The caller's own wish.
     *
     * @param instrumentId the instrument
     * @param slot the time
     * @param purpose what for
     */
    public BookingRequest(String instrumentId, TimeSlot slot, String purpose) {
        this(instrumentId, slot, purpose, null, null, null);
    }

    /**
     * {@return this wish for a project}
     *
     * @param code the project's code
     */
    public BookingRequest forProject(String code) {
        return new BookingRequest(instrumentId, slot, purpose, code, holder, override);
    }

    /**
     * {@return this wish for another user}
     *
     * @param userId the user's caller id
     * @param organisation the user's organisation, or null
     */
    public BookingRequest forUser(String userId, @Nullable String organisation) {
        return new BookingRequest(instrumentId, slot, purpose, project, new Holder(userId, organisation), override);
    }

    /**
     * {@return this wish with rules set aside}
     *
     * @param reason why
     */
    public BookingRequest overriding(String reason) {
        return new BookingRequest(instrumentId, slot, purpose, project, holder, reason);
    }
}
