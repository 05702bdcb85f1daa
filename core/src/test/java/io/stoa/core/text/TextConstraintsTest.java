package io.stoa.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextConstraintsTest {

    record Draft(
            @RequiredText(languages = {"zh", "en"}) @LocalizedLength(max = 5) @Nullable
            LocalizedText title,

            @LocalizedLength(max = 10) @Nullable LocalizedText summary) {}

    @Test
    void accepts_a_text_in_the_languages_wanted_and_not_too_long() {
        assertThat(messages(new Draft(LocalizedText.of("zh", "车床").with("en", "Lathe"), null), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void reports_each_language_that_is_too_long() {
        LocalizedText summary = LocalizedText.of("en", "x".repeat(1_000_000)).with("de", "y".repeat(11));
        Draft draft = new Draft(LocalizedText.of("zh", "车床").with("en", "Lathe"), summary);
        assertThat(messages(draft, Locale.ENGLISH))
                .containsExactly(
                        "the text in de has 11 characters, at most 10 are allowed",
                        "the text in en has 1000000 characters, at most 10 are allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "en,a text is needed",
        "zh,必须填写文本",
        "de,ein Text ist erforderlich",
        "ru,требуется текст",
        "fr,a text is needed",
    })
    void demands_a_text_in_the_readers_language(String language, String message) {
        assertThat(messages(new Draft(null, null), Locale.forLanguageTag(language)))
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource({"en,these languages: en", "zh,以下语言的文本：en", "de,in diesen Sprachen: en", "ru,на следующих языках: en"})
    void names_the_languages_that_are_missing(String language, String part) {
        assertThat(messages(new Draft(LocalizedText.of("zh", "车床"), null), Locale.forLanguageTag(language)))
                .singleElement()
                .asString()
                .contains(part);
    }

    private static List<String> messages(Draft draft, Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale.getLanguage().equals("fr") ? Locale.ENGLISH : locale);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(draft).stream()
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .toList();
        } finally {
            Locale.setDefault(before);
        }
    }
}
