package io.stoa.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {

    private final Terms terms = new Terms(text -> text.replace('電', '电').replace('鏡', '镜'));

    @Test
    void folds_case_width_accents_and_punctuation() {
        assertThat(terms.fold("  Ｇｒａｐｈｅｎｅ-Oxide,  Müller’s ")).isEqualTo("graphene oxide muller s");
        assertThat(terms.fold("…—！")).isEmpty();
    }

    @Test
    void takes_traditional_characters_for_simplified_ones() {
        assertThat(terms.of("電子顯微鏡")).startsWith("电子").doesNotContain("電子");
        assertThat(terms.fold("電鏡")).isEqualTo(terms.fold("电镜"));
    }

    @Test
    void pairs_chinese_characters_and_keeps_other_words_whole() {
        assertThat(terms.of("石墨烯 battery 材")).containsExactly("石墨", "墨烯", "battery", "材");
        assertThat(terms.of("用SEM观察")).containsExactly("用", "sem", "观察");
    }

    @Test
    void pairs_characters_outside_of_the_basic_plane() {
        assertThat(terms.of("𠮷野𠮷")).containsExactly("𠮷野", "野𠮷");
    }
}
