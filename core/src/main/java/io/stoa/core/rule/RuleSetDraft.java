package io.stoa.core.rule;

import io.stoa.core.json.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules to be published.
 *
 * @param name what the rules are about, 1 to 50 lower-case letters, digits and hyphens, such as {@code assessment}
 * @param effectiveFrom the first day on which they are in force
 * @param effectiveUntil the first day on which they are no longer in force, or null until others are published
 * @param content the rules, a JSON object of at most 1,000,000 characters
 * @param legalSource the law, regulation or decision that they come from, at most 1,000 characters, of the control
 *     characters only line feeds
 */
public record RuleSetDraft(
        @NotNull @Pattern(regexp = RuleSetDraft.NAME) String name,

        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @NotBlank @Size(max = 1_000_000) String content,

        @NotBlank @Size(max = 1000) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
        String legalSource) {

    static final String NAME = "(?=.{1,50}$)[a-z0-9](-?[a-z0-9]){0,49}";

    /**
     * Rules that stay in force until others are published.
     *
     * @param name what the rules are about
     * @param effectiveFrom the first day on which they are in force
     * @param rules the rules
     * @param legalSource the law, regulation or decision that they come from
     * @return the draft
     */
    public static RuleSetDraft of(String name, LocalDate effectiveFrom, Record rules, String legalSource) {
        return new RuleSetDraft(name, effectiveFrom, null, Json.write(rules), legalSource);
    }
}
