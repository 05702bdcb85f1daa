package io.stoa.programmes.review.schedule;

import io.stoa.core.time.TimeSlot;
import java.time.Instant;
import java.util.List;

/**
 * When an applicant is heard, as the secretary sees it.
 *
 * @param application the application's pseudonym in the round
 * @param slot when the panel hears it
 * @param arrival when the applicant comes to the waiting room, so that nobody is met on the way
 * @param waitingRoom the number of the waiting room, 1 or more
 * @param leaving the panel members who leave the room for a conflict of interest, by pseudonym, in its order
 */
public record DefenceSlot(String application, TimeSlot slot, Instant arrival, int waitingRoom, List<String> leaving) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param application the application's pseudonym
     * @param slot when the panel hears it
     * @param arrival when the applicant comes to the waiting room
     * @param waitingRoom the number of the waiting room
     * @param leaving the panel members who leave the room
     */
    public DefenceSlot {
        leaving = leaving == null ? List.of() : List.copyOf(leaving);
    }
}
