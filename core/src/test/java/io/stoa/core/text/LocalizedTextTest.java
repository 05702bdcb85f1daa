package io.stoa.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    private static final LocalizedText LATHE =
            LocalizedText.of("zh", "车床").with("en", "Lathe").with("de", "Drehmaschine", TranslationState.MACHINE);

    @Test
    void knows_the_state_of_each_text() {
        assertThat(LATHE.state("zh")).isEqualTo(TranslationState.SOURCE);
        assertThat(LATHE.state("en")).isEqualTo(TranslationState.REVIEWED);
        assertThat(LATHE.state("de")).isEqualTo(TranslationState.MACHINE);
        assertThat(LATHE.state("ru")).isNull();
        assertThat(LATHE.languages()).containsExactly("de", "en", "zh");
        assertThat(LATHE.missing(Set.of("ru", "en", "kk"))).containsExactly("kk", "ru");
    }

    @Test
    void marks_translations_stale_when_the_source_changes() {
        LocalizedText changed = LATHE.withSource("zh", "数控车床");
        assertThat(changed.state("en")).isEqualTo(TranslationState.STALE);
        assertThat(changed.state("de")).isEqualTo(TranslationState.STALE);
        assertThat(changed.sourceText()).isEqualTo("数控车床");
        assertThat(changed.reviewed("en").state("en")).isEqualTo(TranslationState.REVIEWED);
        assertThat(changed.with("en", "CNC lathe").state("en")).isEqualTo(TranslationState.REVIEWED);
    }

    @Test
    void keeps_states_when_the_source_stays_the_same() {
        assertThat(LATHE.withSource("zh", "车床")).isEqualTo(LATHE);
    }

    @Test
    void makes_another_language_the_source() {
        LocalizedText same = LATHE.withSource("en", "Lathe");
        assertThat(same.state("zh")).isEqualTo(TranslationState.REVIEWED);
        assertThat(same.state("de")).isEqualTo(TranslationState.MACHINE);
        LocalizedText changed = LATHE.withSource("ru", "Токарный станок");
        assertThat(changed.source()).isEqualTo("ru");
        assertThat(changed.state("zh")).isEqualTo(TranslationState.STALE);
    }

    @Test
    void takes_a_translation_away_but_not_the_source() {
        assertThat(LATHE.without("de").languages()).containsExactly("en", "zh");
        assertThat(LATHE.without("ru")).isEqualTo(LATHE);
        assertThatThrownBy(() -> LATHE.without("zh")).hasMessageContaining("source language");
    }

    @ParameterizedTest
    @CsvSource({
        "zh,车床",
        "zh-CN,车床",
        "zh-Hans-CN,车床",
        "en-US,Lathe",
        "de-AT,Drehmaschine",
        "fr,车床",
        "und,车床",
    })
    void falls_back_from_the_exact_tag_to_the_language_to_the_source(String reader, String expected) {
        assertThat(LATHE.text(Locale.forLanguageTag(reader))).isEqualTo(expected);
    }

    @Test
    void prefers_another_variant_of_the_readers_language_to_the_source() {
        LocalizedText text = LocalizedText.of("en", "Lathe").with("zh-Hant", "車床");
        assertThat(text.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("車床");
        assertThat(text.text(Locale.CHINESE)).isEqualTo("車床");
        assertThat(text.text(Locale.GERMAN)).isEqualTo("Lathe");
        LocalizedText source = LocalizedText.of("zh-Hant", "車床").with("zh-Hans", "车床");
        assertThat(source.text(Locale.CHINESE)).isEqualTo("車床");
    }

    @Test
    void writes_language_tags_in_canonical_case() {
        LocalizedText text = LocalizedText.of("ZH-hant-tw", "車床");
        assertThat(text.source()).isEqualTo("zh-Hant-TW");
        assertThat(text.get("zh-hant-TW")).isEqualTo("車床");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cn", "english", "und", "zh_CN", "z", "zh-", "x-private", "中文", "zh;drop"})
    void refuses_what_is_not_a_language_tag(String tag) {
        assertThatThrownBy(() -> LocalizedText.of(tag, "text"))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("core.text.language"));
    }

    @Test
    void shortens_a_hostile_language_tag_in_the_message() {
        assertThatThrownBy(() -> LocalizedText.of("x".repeat(1_000_000), "text"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000"})
    void refuses_a_blank_text(String text) {
        assertThatThrownBy(() -> LocalizedText.of("zh", text)).hasMessageContaining("in zh is blank");
        assertThatThrownBy(() -> LATHE.with("ru", text, TranslationState.REVIEWED))
                .hasMessageContaining("in ru is blank");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1b, 0x7f, 0x85, 0xd83d, 0xdd2c})
    void refuses_control_characters_and_halves_of_surrogate_pairs(int character) {
        assertThatThrownBy(() -> LocalizedText.of("en", "a" + (char) character + "b"))
                .hasMessageContaining(String.format("U+%04X", character));
    }

    @Test
    void keeps_lines_tabs_and_supplementary_characters() {
        assertThat(LocalizedText.of("en", "a\r\nb\rc\td \ud83d\udd2c").sourceText())
                .isEqualTo("a\nb\nc\td \ud83d\udd2c");
    }

    @Test
    void refuses_a_second_source_and_a_state_without_a_text() {
        assertThatThrownBy(() -> LATHE.with("en", "Lathe", TranslationState.SOURCE))
                .hasMessageContaining("source language is zh");
        assertThatThrownBy(() -> LATHE.with("zh", "车床", TranslationState.MACHINE))
                .hasMessageContaining("source language is zh");
        assertThatThrownBy(() -> LATHE.with("zh", "车床")).hasMessageContaining("source language is zh");
        assertThatThrownBy(() -> LATHE.reviewed("ru")).hasMessageContaining("no text in ru");
    }

    @Test
    void refuses_the_same_language_twice() {
        Map<String, String> texts = Map.of("zh-CN", "车床", "ZH-cn", "机床");
        assertThatThrownBy(() -> new LocalizedText("zh-CN", texts, Map.of())).hasMessageContaining("twice");
    }

    @Test
    void reads_what_it_writes_as_short_canonical_json() {
        String json = Json.write(LATHE);
        assertThat(json)
                .isEqualTo("{\"source\":\"zh\",\"states\":{\"de\":\"MACHINE\"},"
                        + "\"texts\":{\"de\":\"Drehmaschine\",\"en\":\"Lathe\",\"zh\":\"车床\"}}");
        assertThat(Json.read(json, LocalizedText.class)).isEqualTo(LATHE);
        assertThat(Json.write(LocalizedText.of("zh", "车床"))).isEqualTo("{\"source\":\"zh\",\"texts\":{\"zh\":\"车床\"}}");
    }

    @Test
    void hashes_equal_texts_alike_however_they_were_made() {
        LocalizedText other = LocalizedText.of("zh", "车床")
                .with("de", "Drehmaschine", TranslationState.MACHINE)
                .with("en", "Lathe", TranslationState.STALE)
                .reviewed("en");
        assertThat(other).isEqualTo(LATHE).hasSameHashCodeAs(LATHE);
        record Draft(LocalizedText title) {}
        assertThat(Json.contentHash(new Draft(other))).isEqualTo(Json.contentHash(new Draft(LATHE)));
        assertThat(Json.contentHash(new Draft(LATHE.reviewed("de")))).isNotEqualTo(Json.contentHash(new Draft(LATHE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"source\":\"zh\"}",
                "{\"source\":\"zh\",\"texts\":{\"en\":\"Lathe\"}}",
                "{\"source\":\"zh\",\"texts\":{\"zh\":null}}",
                "{\"source\":\"zh\",\"texts\":{\"zh\":\" \"}}",
                "{\"source\":\"zh\",\"texts\":{\"zh\":\"a\"},\"states\":{\"en\":\"STALE\"}}",
                "{\"source\":\"zh\",\"texts\":{\"zh\":\"a\"},\"states\":{\"zh\":null}}",
                "{\"source\":\"zh\",\"texts\":{\"zh\":\"a\"},\"states\":{\"zh\":\"OTHER\"}}",
                "[]",
                "\"zh\""
            })
    void refuses_json_that_is_not_a_text(String json) {
        assertThatThrownBy(() -> Json.read(json, LocalizedText.class)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void converts_to_one_text_column_and_back() {
        LocalizedTextConverter converter = new LocalizedTextConverter();
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(LATHE)))
                .isEqualTo(LATHE);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
