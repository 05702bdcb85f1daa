package io.stoa.core.organisation;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A department 部门 of an organisation.
 *
 * @param code its code, unique within the organisation, at most 50 characters
 * @param names its names by language
 * @param parentCode the code of the department above it, or null
 */
public record Department(
        @NotBlank @Size(max = 50) String code,
        @RequiredText @LocalizedLength(max = 200) LocalizedText names,
        @Nullable @Size(max = 50) String parentCode) {}
