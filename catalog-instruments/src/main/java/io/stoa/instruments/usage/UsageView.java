package io.stoa.instruments.usage;

import io.stoa.core.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it counts now, that is with its adjustments 使用记录.
 *
 * @param id the session
 * @param entry the number of the entry that counts: 0 as it was recorded, one more with every adjustment
 * @param cancelled whether an adjustment cancelled the session; it counts nowhere then
 * @param instrumentId the instrument
 * @param providerId the organisation that provides it
 * @param bookingId the booking that it made use of, or null
 * @param booked the time that was booked, as it stands now, or null
 * @param user who used the instrument
 * @param kind whether it served the provider's own people
 * @param startedAt when it began
 * @param stoppedAt when it ended, or null while it is running
 * @param work what was done
 * @param source the register that it comes from, or null
 * @param sourceId its number there, or null
 */
public record UsageView(
        String id,
        int entry,
        boolean cancelled,
        String instrumentId,
        String providerId,
        @Nullable String bookingId,
        @Nullable TimeSlot booked,
        UsageUser user,
        ServiceKind kind,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        UsageWork work,
        @Nullable String source,
        @Nullable String sourceId) {

    static UsageView of(UsageSession entry, boolean cancelled, @Nullable TimeSlot booked) {
        return new UsageView(
                entry.getSessionId(),
                entry.getEntryNumber(),
                cancelled,
                entry.getInstrumentId(),
                entry.getProviderId(),
                entry.getBookingId(),
                booked,
                entry.getUser(),
                entry.getServiceKind(),
                entry.getStartedAt(),
                entry.getStoppedAt(),
                entry.getWork(),
                entry.getSource(),
                entry.getSourceId());
    }

    /**
     * {@return from its start to its stop, or null while it is running}
     */
    public @Nullable TimeSlot slot() {
        return stoppedAt == null ? null : new TimeSlot(startedAt, stoppedAt);
    }

    /**
     * {@return the effective time 有效机时: necessary start-up, test and necessary post-processing; null while it is
     * running}
     */
    public @Nullable Duration effective() {
        return stoppedAt == null
                ? null
                : Duration.between(startedAt, stoppedAt).plusMinutes((long) work.startUpMinutes() + work.postMinutes());
    }

    /**
     * {@return how much longer than booked it was, from its start to its stop; negative if shorter, null if it was not
     * booked or is running}
     */
    public @Nullable Duration beyondBooked() {
        return stoppedAt == null || booked == null
                ? null
                : Duration.between(startedAt, stoppedAt).minus(booked.length());
    }
}
