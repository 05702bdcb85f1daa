package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking, as its holder and the keepers see it.
 *
 * @param id its id
 * @param version its version, which rises with every change
 * @param instrumentId the instrument
 * @param holderId who will use it
 * @param organisationId the holder's organisation, or null
 * @param state where it stands
 * @param slot the time that it takes up
 * @param purpose what for, or null
 * @param project the code of the project, or null
 * @param seriesId the series that it is a member of, or null
 * @param bundleId the booking that it goes with, its own id if others go with it, or null
 * @param reason why rules were set aside, or why it was rejected or cancelled, or null
 * @param decideBy until when a keeper must decide, or the offer must be accepted, or null
 * @param checkedInAt when the user came, or null
 * @param checkedOutAt when the user left, or null
 */
public record BookingView(
        String id,
        long version,
        String instrumentId,
        String holderId,
        @Nullable String organisationId,
        BookingState state,
        TimeSlot slot,
        @Nullable String purpose,
        @Nullable String project,
        @Nullable String seriesId,
        @Nullable String bundleId,
        @Nullable String reason,
        @Nullable Instant decideBy,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt) {

    static BookingView of(Booking booking) {
        return new BookingView(
                booking.getId(),
                booking.getVersion(),
                booking.getInstrumentId(),
                booking.getHolderId(),
                booking.getOrganisationId(),
                booking.getState(),
                booking.getSlot(),
                booking.getPurpose(),
                booking.getProject(),
                booking.getSeriesId(),
                booking.getBundleId(),
                booking.getReason(),
                booking.getDecideBy(),
                booking.getCheckedInAt(),
                booking.getCheckedOutAt());
    }
}
