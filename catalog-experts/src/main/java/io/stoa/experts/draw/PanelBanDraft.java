package io.stoa.experts.draw;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ban to be laid.
 *
 * @param expertId the expert
 * @param from the first day
 * @param until the last day, or null for good
 * @param reason why
 */
public record PanelBanDraft(
        @NotBlank @Size(max = 36) String expertId,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @NotBlank @Size(max = 1000) String reason) {}
