package io.stoa.instruments.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credit 信用分 of a user with a provider.
 *
 * @param holderId the user's caller id
 * @param providerId the organisation
 * @param score the points, or null if nothing has changed them yet
 * @param suspendedUntil until when the user may not book, or null
 * @param changes the latest changes, the newest first; at most 100
 */
public record CreditView(
        String holderId,
        String providerId,
        @Nullable Integer score,
        @Nullable Instant suspendedUntil,
        List<Change> changes) {

    /**
     * Copies the changes.
     *
     * @param holderId the user
     * @param providerId the organisation
     * @param score the points
     * @param suspendedUntil until when the user may not book
     * @param changes the latest changes
     */
    public CreditView {
        changes = List.copyOf(changes);
    }

    /**
     * A change of credit.
     *
     * @param bookingId the booking that it comes from
     * @param cause why
     * @param points points won or, below zero, lost
     * @param score the score after it
     * @param at when
     */
    public record Change(String bookingId, CreditCause cause, int points, int score, Instant at) {}
}
