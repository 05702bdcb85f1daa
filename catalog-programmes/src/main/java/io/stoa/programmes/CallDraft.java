package io.stoa.programmes;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.HeadedDraft;
import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call for applications 计划发布、申报指南, in full.
 *
 * @param header what it has in common with every other entry; its provider is the body that makes the call
 * @param titles the title by language
 * @param guide the guide for applicants by language 申报指南, or null
 * @param terms what applicants may rely on
 */
public record CallDraft(
        @NotNull @Valid EntryHeader header,
        @RequiredText @LocalizedLength(max = 300) LocalizedText titles,
        @Nullable @LocalizedLength(max = 50000) LocalizedText guide,
        @NotNull @Valid CallTerms terms)
        implements HeadedDraft {

    /**
     * A public call.
     *
     * @param providerId the body that makes it
     * @param titles the title by language
     * @param terms what applicants may rely on
     * @return the draft
     */
    public static CallDraft of(String providerId, LocalizedText titles, CallTerms terms) {
        return new CallDraft(
                new EntryHeader(providerId, null, null, null, Audience.PUBLIC, null, List.of()), titles, null, terms);
    }

    /**
     * {@return the same under another title}
     *
     * @param other the title by language
     */
    public CallDraft titled(LocalizedText other) {
        return new CallDraft(header, other, guide, terms);
    }

    /**
     * {@return the same on other terms}
     *
     * @param other the terms
     */
    public CallDraft on(CallTerms other) {
        return new CallDraft(header, titles, guide, other);
    }

    @Override
    public @Nullable LocalizedText summaries() {
        return guide;
    }
}
