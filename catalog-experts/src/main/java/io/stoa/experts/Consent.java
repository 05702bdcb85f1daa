package io.stoa.experts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to 同意.
 *
 * @param purpose what the data may be used for
 * @param given when
 * @param until the last day of it, or null if it was not limited
 */
public record Consent(
        @NotBlank @Size(max = 200) String purpose,
        @NotNull LocalDate given,
        @Nullable LocalDate until) {}
