package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A category of costs 预算科目, such as equipment, materials or labour.
 *
 * @param code unique in the call
 * @param name the name by language
 * @param mostPercent the most that it may take of what is asked for, in percent; or null for no limit
 */
public record BudgetCategory(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 300) LocalizedText name,
        @Nullable @Min(0) @Max(100) Integer mostPercent) {}
