package io.stoa.instruments.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who pays 结算账户: an account code of a paying organisation, such as that of a project.
 *
 * @param payerId the organisation that pays
 * @param code the organisation's code of the account, 1 to 50 characters without control characters
 */
public record Account(
        @NotBlank @Size(max = 36) String payerId,

        @NotBlank @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*")
        String code) {}
