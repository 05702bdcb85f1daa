package io.stoa.instruments.booking.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a kind of users may book.
 *
 * @param who the users
 * @param ahead how far ahead they may book, or null if {@link MaxAdvance} says so for all
 * @param hours when they may book, or null if the whole of {@link OpeningHours} is theirs
 * @param rate the name of the rate that they pay, or null for the usual one; at most 40 characters
 */
public record AudienceTerms(
        @NotNull UserAudience who,
        @Nullable @Valid Ahead ahead,
        @Nullable @Valid OpeningHours hours,
        @Nullable @Size(max = 40) String rate) {

    /**
     * Terms without limits of their own.
     *
     * @param who the users
     * @return the terms
     */
    public static AudienceTerms of(UserAudience who) {
        return new AudienceTerms(who, null, null, null);
    }
}
