package io.stoa.programmes.review.blind;

import io.stoa.core.text.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as blind reviewers see it 匿名申报书. It holds what is named here and nothing else: no applicant, team, organisation,
 * address, number, id or time ever gets into it, since it has no place for them.
 *
 * @param title the title by language
 * @param summary the summary by language, or null
 * @param theme the code of the call's theme
 * @param keywords the keywords
 * @param answers the answers by the code of the form's field; only of fields that the call's form shows to reviewers
 * @param budget the amounts by budget category, in minor units of the call's currency
 * @param attachments the attachments that were made anonymous
 */
public record BlindContent(
        LocalizedText title,
        @Nullable LocalizedText summary,
        String theme,
        List<String> keywords,
        Map<String, String> answers,
        Map<String, Long> budget,
        List<BlindAttachment> attachments) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param title the title
     * @param summary the summary
     * @param theme the theme
     * @param keywords the keywords
     * @param answers the answers
     * @param budget the amounts
     * @param attachments the attachments
     */
    public BlindContent {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        budget = budget == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(budget));
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /**
     * {@return every free text by the field that holds it, for the search for names}
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        title.languages().forEach(language -> texts.put("title." + language, String.valueOf(title.get(language))));
        LocalizedText about = summary;
        if (about != null) {
            about.languages()
                    .forEach(language -> texts.put("summary." + language, String.valueOf(about.get(language))));
        }
        if (!keywords.isEmpty()) {
            texts.put("keywords", String.join("; ", keywords));
        }
        answers.forEach((field, answer) -> texts.put("answers." + field, answer));
        return texts;
    }
}
