package io.stoa.instruments.calendar;

import io.stoa.instruments.booking.BookingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a feed needs of a booking or an outage. */
sealed interface FeedRow {

    String id();

    Instant start();

    Instant end();

    int sequence();

    Instant changedAt();

    record OfBooking(
            String id,
            Instant start,
            Instant end,
            int sequence,
            Instant changedAt,
            BookingState state,
            String instrumentId,
            String holderId,
            @Nullable String purpose,
            @Nullable String project)
            implements FeedRow {

        static OfBooking of(Object[] row) {
            return new OfBooking(
                    (String) row[0],
                    (Instant) row[1],
                    (Instant) row[2],
                    ((Number) row[3]).intValue(),
                    (Instant) row[4],
                    (BookingState) row[5],
                    (String) row[6],
                    (String) row[7],
                    (String) row[8],
                    (String) row[9]);
        }
    }

    record OfOutage(
            String id, Instant start, Instant end, int sequence, Instant changedAt, String reason, boolean cancelled)
            implements FeedRow {

        static OfOutage of(Object[] row) {
            return new OfOutage(
                    (String) row[0],
                    (Instant) row[1],
                    (Instant) row[2],
                    ((Number) row[3]).intValue(),
                    (Instant) row[4],
                    (String) row[5],
                    (Boolean) row[6]);
        }
    }
}
