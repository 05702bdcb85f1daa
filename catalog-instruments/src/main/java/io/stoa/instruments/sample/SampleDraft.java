package io.stoa.instruments.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to analyse samples 送样申请.
 *
 * @param instrumentId the instrument
 * @param samples the samples, 1 to 200
 * @param purpose what is to be found out, or null; at most 1000 characters
 * @param wantedBy by when the results are wanted, or null
 * @param account the account of the requester's organisation that pays, or null; at most 50 characters
 */
public record SampleDraft(
        @NotBlank String instrumentId,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Sample> samples,
        @Nullable @Size(max = 1000) String purpose,
        @Nullable LocalDate wantedBy,
        @Nullable @Size(min = 1, max = 50) String account) {

    /**
     * Copies the samples.
     *
     * @param instrumentId the instrument
     * @param samples the samples
     * @param purpose what is to be found out
     * @param wantedBy by when
     * @param account who pays
     */
    public SampleDraft {
        samples = samples == null ? List.of() : List.copyOf(samples);
    }
}
