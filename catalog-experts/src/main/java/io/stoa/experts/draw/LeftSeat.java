package io.stoa.experts.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of a seat that somebody left.
 *
 * @param seat the seat, or the place of a stand-in
 * @param standIn whether it was a stand-in's
 * @param expertId who left
 * @param kind why
 * @param reason why, in words
 * @param successor the stand-in who took the seat, or null
 * @param passedOver stand-ins with whom cap or quota would have broken
 */
record LeftSeat(
        SeatNumber seat,
        boolean standIn,
        String expertId,
        VacancyKind kind,
        String reason,
        @Nullable String successor,
        List<String> passedOver) {

    LeftSeat {
        passedOver = passedOver == null ? List.of() : List.copyOf(passedOver);
    }
}
