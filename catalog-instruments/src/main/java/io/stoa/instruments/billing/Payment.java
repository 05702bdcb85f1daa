package io.stoa.instruments.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How an invoice was paid 到账.
 *
 * @param paidOn the day of the payment
 * @param reference what it is found by, such as the bank's reference, 1 to 100 characters
 */
public record Payment(
        @NotNull LocalDate paidOn,
        @NotBlank @Size(max = 100) String reference) {}
