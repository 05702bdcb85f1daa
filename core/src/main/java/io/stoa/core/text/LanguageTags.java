package io.stoa.core.text;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BCP 47 tags in canonical case, with a language that ISO 639-1 knows or a three-letter one. */
final class LanguageTags {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageTags() {}

    static String canonical(@Nullable String tag) {
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
