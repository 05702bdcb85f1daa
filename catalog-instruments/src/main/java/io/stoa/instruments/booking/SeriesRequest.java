package io.stoa.instruments.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * A wish to use an instrument again and again 周期预约申请.
 *
 * @param instrumentId the instrument
 * @param firstAt the start of the first member, by the facility's clock; the others start at the same time of their day
 * @param length the length of each member, in elapsed time
 * @param recurrence the recurrence rule (RFC 5545, RRULE), such as {@code FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10}; at most
 *     {@link Recurrence#MAX_MEMBERS} members
 * @param except days on which the series pauses
 * @param purpose what for, or null; at most 500 characters
 * @param project the code of the project, or null; at most 50 characters
 * @param holder who will use it, or null for the caller. Keepers may book for others
 * @param override why rules that a keeper may set aside are set aside, or null; see {@link BookingService#OVERRIDE}
 */
public record SeriesRequest(
        @NotBlank String instrumentId,
        @NotNull LocalDateTime firstAt,

        @NotNull @DurationMin(minutes = 1) @DurationMax(days = 31)
        Duration length,

        @NotBlank @Size(max = 500) String recurrence,
        @Size(max = 366) Set<@NotNull LocalDate> except,
        @Nullable @Size(max = 500) String purpose,
        @Nullable @Size(max = 50) String project,
        BookingRequest.@Nullable @Valid Holder holder,
        @Nullable @Size(min = 1, max = 1000) String override) {

    /**
     * Copies the days.
     *
     * @param instrumentId the instrument
     * @param firstAt the start of the first member
     * @param length the length of each member
     * @param recurrence the recurrence rule
     * @param except days on which the series pauses
     * @param purpose what for
     * @param project the project
     * @param holder who will use it
     * @param override why rules are set aside
     */
    public SeriesRequest {
        except = except == null ? Set.of() : Set.copyOf(except);
    }

    /**
     * The caller's own wish.
     *
     * @param instrumentId the instrument
     * @param firstAt the start of the first member, by the facility's clock
     * @param length the length of each member
     * @param recurrence the recurrence rule
     * @param purpose what for
     */
    public SeriesRequest(
            String instrumentId, LocalDateTime firstAt, Duration length, String recurrence, String purpose) {
        this(instrumentId, firstAt, length, recurrence, Set.of(), purpose, null, null, null);
    }
}
