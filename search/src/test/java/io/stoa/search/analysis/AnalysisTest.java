package io.stoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    @Test
    void segments_chinese_into_words_whatever_characters_and_width_it_is_written_in() {
        List<String> simplified = words(Language.ZH, "扫描电子显微镜的应用");

        assertThat(simplified).contains("扫描", "显微镜", "应用").doesNotContain("的");
        assertThat(words(Language.ZH, "掃描電子顯微鏡的應用")).isEqualTo(simplified);
        assertThat(words(Language.ZH, "ＳＥＭ 扫描")).contains("sem", "扫描");
    }

    @Test
    void offsets_point_into_the_original() {
        String text = "掃描電子顯微鏡";

        assertThat(Analyzers.tokens(Analyzers.grams(), text)).anySatisfy(token -> {
            assertThat(token.term()).isEqualTo("显微");
            assertThat(text.substring(token.start(), token.end())).isEqualTo("顯微");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, microscopes, microscope",
        "EN, Imaging, image",
        "DE, Häuser, Haus",
        "DE, Mikroskope, Mikroskop",
        "RU, микроскопов, микроскоп",
        "RU, исследования, исследование"
    })
    void brings_forms_of_a_word_together(Language language, String one, String other) {
        assertThat(words(language, one)).hasSize(1).isEqualTo(words(language, other));
    }

    @Test
    void makes_single_characters_and_pairs_for_the_index_but_pairs_only_for_queries() {
        assertThat(tokens(Analyzers.grams(), "石墨烯")).containsExactlyInAnyOrder("石", "石墨", "墨", "墨烯", "烯");
        assertThat(tokens(Analyzers.gramQuery(), "石墨烯")).containsExactly("石墨", "墨烯");
        assertThat(tokens(Analyzers.gramQuery(), "烯")).containsExactly("烯");
    }

    @Test
    void makes_pinyin_in_full_and_by_initials_from_every_character_on() {
        assertThat(Pinyin.forms("石墨烯")).contains("shimoxi", "smx", "moxi", "mx", "xi");
        assertThat(Pinyin.forms("長春光機所")).contains("changchunguangjisuo", "ccgjs");
        assertThat(Pinyin.forms("graphene")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1000/ABC-1, https://doi.org/10.1000/abc-1",
        "10.1000/abc-1, doi:10.1000/abc-1",
        "978-7-04-029497-2, 9787040294972",
        "7-04-029497-X, ISBN 704029497X",
        "0000-0002-1825-0097, https://orcid.org/0000-0002-1825-0097",
        "ZL201710601862.3, 201710601862.3"
    })
    void knows_an_identifier_in_any_written_form(String one, String other) {
        assertThat(IdentifierForms.of(one)).isNotEmpty().containsAnyElementsOf(IdentifierForms.of(other));
    }

    @Test
    void knows_an_old_isbn_by_its_new_form() {
        assertThat(IdentifierForms.of("0-306-40615-2")).containsExactly("0306406152", "9780306406157");
    }

    private static List<String> words(Language language, String text) {
        return tokens(Analyzers.words(language), text);
    }

    private static List<String> tokens(org.apache.lucene.analysis.Analyzer analyzer, String text) {
        return Analyzers.tokens(analyzer, text).stream()
                .map(Analyzers.Token::term)
                .toList();
    }
}
