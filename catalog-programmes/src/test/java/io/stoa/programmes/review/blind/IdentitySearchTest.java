package io.stoa.programmes.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All people in it are synthetic. */
class IdentitySearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟 | 本项目由张 伟教授主持",
                "吉林大学 | 依托吉林大学重点实验室",
                "Zhang Wei | led by Wei Zhang at our institute",
                "Zhang Wei | led by ZHANG, Wei.",
                "Ｚｈａｎｇ Ｗｅｉ | led by zhang wei",
                "zhang.wei@example.org | write to Zhang.Wei@Example.org!",
                "0000-0002-1825-0097 | see orcid.org/0000-0002-1825-0097",
                "Иванов Иван | руководитель: Иван Иванов",
                "Anna Maria Müller | as MÜLLER Anna Maria has shown"
            })
    void finds_a_name_however_it_is_written(String name, String text) {
        assertThat(search(name).in(Map.of("aims", text))).singleElement().satisfies(mention -> {
            assertThat(mention.field()).isEqualTo("aims");
            assertThat(mention.name()).isEqualTo(name);
            assertThat(mention.excerpt()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Li Na | sodium in line nanotubes",
                "Wei | weighted sums",
                "王 | 国王湖",
                "Li | Li ions",
                "张伟 | 扩张与伟大",
                "Zhang Wei | Zhang Lei and Wei Li"
            })
    void finds_nothing_inside_other_words_or_where_a_name_is_too_short(String name, String text) {
        assertThat(search(name).in(Map.of("aims", text))).isEmpty();
    }

    @Test
    void names_each_field_and_each_name_once() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("aims", "张伟和张伟，吉林大学");
        texts.put("plan", "吉林大学");
        assertThat(search("张伟", "吉林大学").in(texts))
                .extracting(mention -> mention.field() + " " + mention.name())
                .containsExactly("aims 张伟", "aims 吉林大学", "plan 吉林大学");
    }

    private static IdentitySearch search(String... names) {
        return new IdentitySearch(new KnownIdentity(List.of(names)));
    }
}
