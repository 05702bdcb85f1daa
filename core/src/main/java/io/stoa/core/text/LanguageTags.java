package io.stoa.core.text;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Language tags (语言标签, BCP 47): well formed, with a language that ISO 639-1 knows or a three-letter one of ISO 639-3,
 * whose list is not checked.
 */
public final class LanguageTags {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTags() {}

    /**
     * Checks a tag and writes it in canonical case.
     *
     * @param tag such as {@code zh}, {@code ZH-hant} or {@code en-GB}; null is refused
     * @return such as {@code zh-Hant}
     * @throws RuleViolationException if it is not a language tag
     */
    public static String canonical(@Nullable String tag) {
        if (tag == null) {
            throw refused("");
        }
        if (TWO_LETTERS.contains(tag)) {
            return tag;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (isKnown(locale.getLanguage())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw refused(tag);
        }
        throw refused(tag);
    }

    private static boolean isKnown(String language) {
        return language.length() == 3 && !language.equals("und") || TWO_LETTERS.contains(language);
    }

    private static RuleViolationException refused(String tag) {
        String shown = tag.length() <= 40 ? tag : tag.substring(0, 40) + "…";
        return new RuleViolationException(Violation.of(Message.of("core.text.language", "language", shown)));
    }
}
