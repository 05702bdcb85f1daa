package io.stoa.experts.affinity;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application is about 申请主题.
 *
 * @param id its id, unique among the applications
 * @param title the title by language, or null
 * @param summary the abstract by language, or null
 * @param keywords keywords in any language
 * @param codes codes of classifications, such as GB/T 13745, GB/T 4754 or IPC
 */
public record TopicProfile(
        String id,
        @Nullable LocalizedText title,
        @Nullable LocalizedText summary,
        List<String> keywords,
        List<Identifier> codes) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id its id
     * @param title the title by language
     * @param summary the abstract by language
     * @param keywords keywords
     * @param codes codes of classifications
     */
    public TopicProfile {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
