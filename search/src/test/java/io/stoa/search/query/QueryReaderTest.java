package io.stoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.stoa.search.query.Expression.All;
import io.stoa.search.query.Expression.Any;
import io.stoa.search.query.Expression.Clause;
import io.stoa.search.query.Expression.InField;
import io.stoa.search.query.Expression.Occurs;
import io.stoa.search.query.Expression.Phrase;
import io.stoa.search.query.Expression.Wildcard;
import io.stoa.search.query.Expression.Word;
import io.stoa.search.query.Expression.Years;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    @Test
    void reads_words_phrases_and_signs() {
        assertThat(QueryReader.read("石墨烯 +电池 -综述 \"thin film\" NOT old").clauses())
                .containsExactly(
                        wanted(new Word("石墨烯")),
                        new Clause(Occurs.REQUIRED, new Word("电池")),
                        new Clause(Occurs.EXCLUDED, new Word("综述")),
                        wanted(new Phrase("thin film")),
                        new Clause(Occurs.EXCLUDED, new Word("old")));
    }

    @Test
    void reads_alternatives_and_groups() {
        assertThat(QueryReader.read("graphene OR 石墨烯 | carbon").clauses())
                .containsExactly(wanted(new Any(List.of(new Word("graphene"), new Word("石墨烯"), new Word("carbon")))));
        assertThat(QueryReader.read("(a OR b) AND c").clauses())
                .containsExactly(
                        wanted(new All(List.of(wanted(new Any(List.of(new Word("a"), new Word("b"))))))),
                        wanted(new Word("c")));
    }

    @ParameterizedTest
    @CsvSource({"title:graphene, TITLE", "题名:graphene, TITLE", "Titel：graphene, TITLE", "автор:graphene, NAME"})
    void reads_fields_in_every_language(String typed, SearchField field) {
        assertThat(QueryReader.read(typed).clauses()).containsExactly(wanted(new InField(field, new Word("graphene"))));
    }

    @Test
    void reads_a_phrase_in_a_field() {
        assertThat(QueryReader.read("作者:\"张 伟\"").clauses())
                .containsExactly(wanted(new InField(SearchField.NAME, new Phrase("张 伟"))));
    }

    @ParameterizedTest
    @CsvSource({
        "year:2014, 2014, 2014",
        "年份:2010-2014, 2010, 2014",
        "year:2010..2014, 2010, 2014",
        "year:>=2010, 2010, ",
        "year:<2010, , 2009",
        "year:..2010, , 2010"
    })
    void reads_years(String typed, Integer from, Integer to) {
        assertThat(QueryReader.read(typed).clauses()).containsExactly(wanted(new Years(from, to)));
    }

    @Test
    void reads_patterns_but_no_question_marks_behind_a_word() {
        assertThat(QueryReader.read("graph* m?ller what?").clauses())
                .containsExactly(
                        wanted(new Wildcard("graph*")), wanted(new Wildcard("m?ller")), wanted(new Word("what")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year:next", "colour:red", "http://example.org/a:b", "2014:"})
    void takes_for_words_what_names_no_field(String typed) {
        assertThat(QueryReader.read(typed).clauses()).containsExactly(wanted(new Word(typed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "+",
                "-",
                "( )",
                "((((((",
                "))))",
                "OR",
                "AND OR NOT",
                "* ? **",
                ":",
                "::",
                "!"
            })
    void asks_for_nothing_where_there_is_nothing(String typed) {
        assertThat(QueryReader.read(typed).clauses().stream()
                        .filter(clause -> !(clause.what() instanceof Word))
                        .toList())
                .isEmpty();
    }

    @Test
    void ends_an_open_quotation_with_the_text() {
        assertThat(QueryReader.read("a \"b c").clauses())
                .containsExactly(wanted(new Word("a")), wanted(new Phrase("b c")));
    }

    @Test
    void reads_the_beginning_of_what_is_too_long() {
        assertThat(QueryReader.read("word ".repeat(200_000)).clauses()).hasSize(64);
        assertThat(QueryReader.read("(".repeat(1_000_000)).clauses()).isEmpty();
    }

    @Test
    void reads_ten_thousand_odd_queries_without_failing() {
        Random random = new Random(20261126);
        String pieces = "\"“”()+-!*?:|&~^[]{}\\/ \t\n\u0000\uD800\uDC00石墨烯aBя9.OR AND NOT year: title: ..>=<";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                typed.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            assertThatCode(() -> QueryReader.read(typed.toString()))
                    .as("query %s", typed)
                    .doesNotThrowAnyException();
        }
    }

    private static Clause wanted(Expression what) {
        return new Clause(Occurs.WANTED, what);
    }
}
