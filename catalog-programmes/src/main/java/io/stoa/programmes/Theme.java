package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a call 申报方向, with its own envelope where it has one.
 *
 * @param code unique in the call
 * @param name the name by language
 * @param budget what may be spent on the theme in all, in minor units of the call's currency; or null for what the call has
 * @param ceiling the most that one application may ask for, in minor units; or null for the ceiling of the call
 */
public record Theme(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 300) LocalizedText name,
        @Nullable @Positive Long budget,
        @Nullable @Positive Long ceiling) {}
