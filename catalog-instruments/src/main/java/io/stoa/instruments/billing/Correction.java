package io.stoa.instruments.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * What a charge should have been.
 *
 * @param account who should pay
 * @param userKind whose work it was
 * @param quantity how much, as in {@link ChargeRequest#quantity}
 * @param reason why the charge was wrong, 1 to 500 characters
 */
public record Correction(
        @NotNull @Valid Account account,
        @NotNull UserKind userKind,
        @PositiveOrZero @Max(ChargeRequest.MOST) long quantity,
        @NotBlank @Size(max = 500) String reason) {

    /**
     * Another quantity.
     *
     * @param charge the charge as it is
     * @param quantity how much it should be
     * @param reason why
     * @return the correction
     */
    public static Correction ofQuantity(ChargeView charge, long quantity, String reason) {
        return new Correction(charge.account(), charge.userKind(), quantity, reason);
    }

    /**
     * Another account.
     *
     * @param charge the charge as it is
     * @param account who should pay
     * @param reason why
     * @return the correction
     */
    public static Correction ofAccount(ChargeView charge, Account account, String reason) {
        return new Correction(account, charge.userKind(), charge.quantity(), reason);
    }
}
