package io.stoa.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.UnreadableInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleContentTest {

    record Grade(String name, int from) {}

    record Assessment(int hoursPerYear, BigDecimal weight, List<Grade> grades) {}

    @Test
    void reads_rules_as_a_record() {
        Assessment rules = set("{\"hoursPerYear\":800,\"weight\":0.10,\"grades\":[{\"name\":\"A\",\"from\":90}]}")
                .as(Assessment.class);
        assertThat(rules).isEqualTo(new Assessment(800, new BigDecimal("0.10"), List.of(new Grade("A", 90))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hoursPerYer\":800}",
                "{\"hoursPerYear\":800,\"grades\":[{\"name\":\"A\",\"form\":90}]}",
            })
    void refuses_a_typo_and_names_what_would_be_right(String content) {
        assertThatThrownBy(() -> set(content).as(Assessment.class))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("does not have the property")
                .hasMessageMatching(".*It has .*(hoursPerYear|from).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weight\":0.1}",
                "{\"hoursPerYear\":null}",
                "{\"hoursPerYear\":1.5}",
                "{\"hoursPerYear\":1,\"hoursPerYear\":2}",
                "{\"hoursPerYear\":1} {}",
                "{\"hoursPerYear\":\"many\"}",
                "{\"hoursPerYear\":99999999999}",
                "{\"hoursPerYear\":1",
                "",
            })
    void refuses_what_does_not_fit_the_record(String content) {
        assertThatThrownBy(() -> set(content).as(Assessment.class))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.code()).isEqualTo("core.rule.unreadable"));
    }

    @Test
    void says_where_the_content_does_not_fit() {
        String content =
                "{\"hoursPerYear\":1,\"grades\":[{\"name\":\"A\",\"from\":1},{\"name\":\"B\",\"from\":\"x\"}]}";
        assertThatThrownBy(() -> set(content).as(Assessment.class)).hasMessageContaining("grades.[1].from: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "", "{", "{}{}", "{\"a\":1,\"a\":2}"})
    void refuses_content_that_is_not_one_object(String content) {
        assertThatThrownBy(() -> RuleContent.checkObject("assessment", content))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageStartingWith("The content of the rule set assessment cannot be read");
    }

    @Test
    void refuses_content_nested_to_exhaust_the_stack() {
        String content = "{\"a\":".repeat(100_000);
        assertThatThrownBy(() -> RuleContent.checkObject("assessment", content))
                .isInstanceOf(UnreadableInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31,false", "2021-01-01,true", "2022-12-31,true", "2023-01-01,false"})
    void is_in_force_from_the_first_day_until_before_the_last(LocalDate day, boolean expected) {
        assertThat(set("{}").isInForce(day)).isEqualTo(expected);
    }

    private static RuleSet set(String content) {
        return new RuleSet(
                "assessment",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2023, 1, 1),
                content,
                "国科发基〔2018〕245号",
                Instant.EPOCH,
                "admin");
    }
}
