package io.stoa.instruments.billing;

import io.stoa.core.ResourceRef;
import io.stoa.core.time.TimeSlot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A use to be charged.
 *
 * @param instrumentId the instrument
 * @param account who pays
 * @param userKind whose work it was
 * @param unit what is counted
 * @param quantity how much: whole minutes for {@link ChargeUnit#HOUR}, otherwise runs or samples; 0 to 1,000,000.
 *     Nothing is charged as nothing, whatever the minimum
 * @param serviceCode the provider's code of the service, or null; see {@link RateDraft#serviceCode}
 * @param usedAt when the use began, in the years 1900 to 2199: its day at the facility decides on rate and month, also
 *     where the use goes on past midnight
 * @param origin what is charged for: a usage session, a sample request, a booking cancelled late; a kind of at most 40
 *     lower-case letters, digits, points and hyphens and an id of at most 100 characters
 * @param reason a remark for the account, or null; at most 500 characters
 */
public record ChargeRequest(
        @NotBlank @Size(max = 36) String instrumentId,
        @NotNull @Valid Account account,
        @NotNull UserKind userKind,
        @NotNull ChargeUnit unit,
        @PositiveOrZero @Max(ChargeRequest.MOST) long quantity,

        @Nullable @Pattern(regexp = RateDraft.SERVICE) String serviceCode,

        @NotNull Instant usedAt,
        @NotNull ResourceRef origin,
        @Nullable @Size(min = 1, max = 500) String reason) {

    static final long MOST = 1_000_000;

    /**
     * A use by the hour. Its length is elapsed time, whatever clocks were changed meanwhile, in whole minutes: a
     * minute that was only begun is not charged.
     *
     * @param instrumentId the instrument
     * @param account who pays
     * @param userKind whose work it was
     * @param slot from when to when
     * @param origin what is charged for
     * @return the request
     */
    public static ChargeRequest hours(
            String instrumentId, Account account, UserKind userKind, TimeSlot slot, ResourceRef origin) {
        return new ChargeRequest(
                instrumentId,
                account,
                userKind,
                ChargeUnit.HOUR,
                slot.length().toMinutes(),
                null,
                slot.start(),
                origin,
                null);
    }

    /**
     * A use that is counted.
     *
     * @param instrumentId the instrument
     * @param account who pays
     * @param userKind whose work it was
     * @param unit what is counted
     * @param quantity how many; minutes for {@link ChargeUnit#HOUR}
     * @param usedAt when the use began
     * @param origin what is charged for
     * @return the request
     */
    @SuppressWarnings("TooManyParameters")
    public static ChargeRequest counted(
            String instrumentId,
            Account account,
            UserKind userKind,
            ChargeUnit unit,
            long quantity,
            Instant usedAt,
            ResourceRef origin) {
        return new ChargeRequest(instrumentId, account, userKind, unit, quantity, null, usedAt, origin, null);
    }

    /**
     * {@return this use of a service}
     *
     * @param code the provider's code of the service
     */
    public ChargeRequest forService(String code) {
        return new ChargeRequest(instrumentId, account, userKind, unit, quantity, code, usedAt, origin, reason);
    }

    /**
     * {@return this use with a remark}
     *
     * @param remark for the account
     */
    public ChargeRequest because(String remark) {
        return new ChargeRequest(instrumentId, account, userKind, unit, quantity, serviceCode, usedAt, origin, remark);
    }
}
