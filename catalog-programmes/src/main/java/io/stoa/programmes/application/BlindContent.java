package io.stoa.programmes.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an application to somebody who must not learn who applies. It names no person and no organisation, no file, no time and no id.
 *
 * @param title its title
 * @param summary what it is about, or null
 * @param theme the code of its theme
 * @param disciplines GB/T 13745 disciplines
 * @param keywords keywords
 * @param budget the budget, by category, year and source
 * @param answers the answers to fields that tell nothing of the applicant, in the order of the form
 * @param attachments the files of kinds that tell nothing of the applicant, in the order of the call
 */
public record BlindContent(
        String title,
        @Nullable String summary,
        String theme,
        List<String> disciplines,
        List<String> keywords,
        List<BudgetLine> budget,
        List<FormAnswer> answers,
        List<BlindAttachment> attachments) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param title its title
     * @param summary what it is about, or null
     * @param theme the code of its theme
     * @param disciplines GB/T 13745 disciplines
     * @param keywords keywords
     * @param budget the budget, by category, year and source
     * @param answers the answers to fields that tell nothing of the applicant, in the order of the form
     * @param attachments the files of kinds that tell nothing of the applicant, in the order of the call
     */
    public BlindContent {
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        budget = budget == null ? List.of() : List.copyOf(budget);
        answers = answers == null ? List.of() : List.copyOf(answers);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
