package io.stoa.core.code;

import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of a version of a code list (代码).
 *
 * @param code the code, unique in its list and version, 1 to 60 characters, case-sensitive
 * @param parent the code above it, or null at the top
 * @param label what it means, by language
 * @param deprecated whether it may no longer be given to new things
 * @param replacedBy the codes to use instead of a deprecated one; empty if there is none
 */
public record Code(
        String code, @Nullable String parent, LocalizedText label, boolean deprecated, List<String> replacedBy) {

    /**
     * Copies the replacements.
     *
     * @param code the code
     * @param parent the code above it
     * @param label what it means
     * @param deprecated whether it may no longer be given
     * @param replacedBy the codes to use instead
     */
    public Code {
        replacedBy = List.copyOf(replacedBy);
    }
}
