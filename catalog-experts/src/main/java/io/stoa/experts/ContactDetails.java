package io.stoa.experts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody; personal data 联系方式.
 *
 * @param email the e-mail address, or null
 * @param phone the telephone number, or null
 */
public record ContactDetails(
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 50) String phone) {}
