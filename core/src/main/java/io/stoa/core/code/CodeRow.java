package io.stoa.core.code;

import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the file, as read. */
record CodeRow(
        long line,
        String code,
        @Nullable String parent,
        LocalizedText label,
        boolean deprecated,
        List<String> replacedBy) {

    Code toCode() {
        return new Code(code, parent, label, deprecated, replacedBy);
    }
}
