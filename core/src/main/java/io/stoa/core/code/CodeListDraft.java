package io.stoa.core.code;

import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a code list is called and when it is in force. If the next version starts earlier than
 * {@code effectiveUntil}, it takes over on its first day.
 *
 * @param list the list's name, 1 to 50 lower-case letters, digits and hyphens, such as {@code instrument-class}
 * @param version the version's name, 1 to 40 characters without spaces, such as {@code 2024} or {@code 2.1}
 * @param title the list's title; its source language is the one in which every code must have a label
 * @param effectiveFrom the first day on which the version is in force
 * @param effectiveUntil the first day on which it is no longer in force, or null if that is open
 */
public record CodeListDraft(
        @NotNull @Pattern(regexp = CodeListDraft.NAME) String list,

        @NotNull @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,40}")
        String version,

        @RequiredText @LocalizedLength(max = 300) LocalizedText title,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    static final String NAME = "(?=.{1,50}$)[a-z0-9](-?[a-z0-9]){0,49}";
}
