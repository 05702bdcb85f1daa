package io.stoa.programmes;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an application form 填报项.
 *
 * @param code unique in the form
 * @param label what the applicant reads
 * @param type what it holds
 * @param required whether an application is incomplete without it
 * @param least the least number, or the least characters of a text; or null
 * @param most the greatest number, or the most characters of a text; or null
 * @param options the options of a choice; empty otherwise
 * @param identifying whether the answer may tell who applies; blind views leave it out
 */
public record FormField(
        @NotBlank @Size(max = 40) String code,
        @RequiredText @LocalizedLength(max = 500) LocalizedText label,
        @NotNull FieldType type,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Size(max = 200) List<@Valid FieldOption> options,
        boolean identifying) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param code unique in the form
     * @param label what the applicant reads
     * @param type what it holds
     * @param required whether an application is incomplete without it
     * @param least the least number, or the least characters of a text; or null
     * @param most the greatest number, or the most characters of a text; or null
     * @param options the options of a choice; empty otherwise
     * @param identifying whether the answer may tell who applies; blind views leave it out
     */
    public FormField {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /**
     * A field without bounds that tells nothing of the applicant.
     *
     * @param code unique in the form
     * @param label what the applicant reads
     * @param type what it holds
     * @return the field, required
     */
    public static FormField of(String code, LocalizedText label, FieldType type) {
        return new FormField(code, label, type, true, null, null, List.of(), false);
    }

    /**
     * {@return the same with bounds}
     *
     * @param low the least, or null
     * @param high the most, or null
     */
    public FormField between(@Nullable Integer low, @Nullable Integer high) {
        return new FormField(
                code,
                label,
                type,
                required,
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                options,
                identifying);
    }

    /**
     * {@return the same with options}
     *
     * @param offered the options
     */
    public FormField offering(FieldOption... offered) {
        return new FormField(code, label, type, required, least, most, List.of(offered), identifying);
    }

    /** {@return the same, which an applicant may leave open} */
    public FormField optional() {
        return new FormField(code, label, type, false, least, most, options, identifying);
    }

    /** {@return the same, left out of blind views} */
    public FormField hidingWho() {
        return new FormField(code, label, type, required, least, most, options, true);
    }
}
