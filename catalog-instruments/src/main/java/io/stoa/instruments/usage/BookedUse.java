package io.stoa.instruments.usage;

import io.stoa.core.ModuleContext;
import io.stoa.instruments.booking.Booking;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a booking follow its use: who starts a session has come, and who stops it has left. A session that starts too
 * early or too late for that leaves the booking as it is; the log tells what happened.
 */
final class BookedUse {

    private final ModuleContext context;

    BookedUse(ModuleContext context) {
        this.context = context;
    }

    void checkIn(@Nullable Booking booking) {
        if (booking == null || booking.getState() != BookingState.CONFIRMED) {
            return;
        }
        Instant now = context.clock().instant();
        boolean inTime = !now.isBefore(booking.getStartsAt().minus(BookingService.EARLY_CHECK_IN));
        if (inTime && now.isBefore(booking.getEndsAt())) {
            context.get(BookingService.class).checkIn(booking.getId());
        }
    }

    void checkOut(@Nullable Booking booking) {
        if (booking != null && booking.getState() == BookingState.IN_USE) {
            context.get(BookingService.class).checkOut(booking.getId());
        }
    }
}
