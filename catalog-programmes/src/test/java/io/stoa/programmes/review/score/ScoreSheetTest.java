package io.stoa.programmes.review.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSheetTest {

    private static final ScoreSheet SHEET = ScoreSheet.of(
            Criterion.ofHundred("novelty", named("Novelty"), 40),
            new Criterion(
                    "plan",
                    named("Plan"),
                    new BigDecimal("35.5"),
                    BigDecimal.ONE,
                    BigDecimal.valueOf(5),
                    new BigDecimal("0.5"),
                    true),
            Criterion.ofHundred("team", named("Team"), 20),
            new Criterion(
                    "budget",
                    named("Budget"),
                    new BigDecimal("4.5"),
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(3),
                    BigDecimal.ONE,
                    false));

    @Test
    void adds_each_criterion_by_its_place_in_its_range() {
        BigDecimal total = SHEET.total(Map.of(
                "novelty", BigDecimal.valueOf(80), // 40 × 0.8 = 32
                "plan", new BigDecimal("3.5"), // 35.5 × 2.5 / 4 = 22.1875
                "team", BigDecimal.valueOf(50), // 20 × 0.5 = 10
                "budget", BigDecimal.valueOf(1))); // 4.5 / 3 = 1.5
        assertThat(total).isEqualTo(new BigDecimal("65.687500"));
    }

    @Test
    void gives_a_hundred_for_the_best_and_nothing_for_the_worst() {
        assertThat(SHEET.total(scores(100, "5", 100, 3))).isEqualByComparingTo("100");
        assertThat(SHEET.total(scores(0, "1", 0, 0))).isEqualByComparingTo("0");
    }

    @Test
    void takes_entries_that_are_still_incomplete_but_not_for_final() {
        List<ScoreEntry> entries = List.of(ScoreEntry.of("novelty", 80), new ScoreEntry("plan", BigDecimal.ONE, null));
        assertThat(SHEET.check(entries)).isEmpty();
        assertThat(SHEET.checkComplete(entries))
                .extracting(Violation::code)
                .containsExactly(
                        "programmes.score.comment-missing", "programmes.score.missing", "programmes.score.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "5.5", "1.25", "-3", "1e5"})
    void refuses_a_score_outside_of_its_range_or_between_its_steps(String score) {
        assertThat(SHEET.check(List.of(new ScoreEntry("plan", new BigDecimal(score), "why"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("programmes.score.out-of-range");
                    assertThat(violation.message().values())
                            .containsEntry("criterion", "plan")
                            .containsEntry("highest", "5")
                            .containsEntry("step", "0.5");
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_what_is_no_number(double score) {
        assertThatThrownBy(() -> ScoreEntry.of("novelty", score, null))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("novelty")
                .hasMessageContaining(String.valueOf(score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1e-1000000000", "1.0000000000000000000000000001"})
    void refuses_numbers_that_are_made_to_take_long(String score) {
        assertThat(SHEET.check(List.of(new ScoreEntry("novelty", new BigDecimal(score), null))))
                .extracting(Violation::code)
                .containsExactly("programmes.score.digits");
    }

    @Test
    void refuses_an_entry_that_the_sheet_does_not_know_and_one_given_twice() {
        List<ScoreEntry> entries =
                List.of(ScoreEntry.of("charm", 1), ScoreEntry.of("team", 1), ScoreEntry.of("team", 2));
        assertThat(SHEET.check(entries))
                .extracting(Violation::code)
                .containsExactly("programmes.score.unknown", "programmes.score.entry-twice");
    }

    @Test
    void refuses_a_comment_that_is_too_long() {
        assertThat(SHEET.check(List.of(new ScoreEntry("team", BigDecimal.ONE, "x".repeat(4001)))))
                .extracting(Violation::code)
                .containsExactly("programmes.score.comment-long");
    }

    @Test
    void refuses_weights_that_do_not_sum_to_a_hundred() {
        assertThatThrownBy(() -> ScoreSheet.of(
                        Criterion.ofHundred("a", named("A"), 50), Criterion.ofHundred("b", named("B"), 49)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("99");
    }

    @Test
    void refuses_a_sheet_without_criteria_and_a_code_given_twice() {
        assertThatThrownBy(ScoreSheet::of).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> ScoreSheet.of(
                        Criterion.ofHundred("a", named("A"), 50), Criterion.ofHundred("a", named("B"), 50)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("a");
    }

    @Test
    void refuses_a_range_that_is_not_made_of_whole_steps() {
        assertThatThrownBy(() -> criterion("10", "0", "10", "3")).hasMessageContaining("3");
        assertThatThrownBy(() -> criterion("10", "5", "5", "1")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> criterion("10", "0", "10", "0")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> criterion("0", "0", "10", "1")).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void comes_back_from_json_as_it_was() {
        assertThat(Json.read(Json.write(SHEET), ScoreSheet.class)).isEqualTo(SHEET);
    }

    private static Criterion criterion(String weight, String lowest, String highest, String step) {
        return new Criterion(
                "x",
                named("X"),
                new BigDecimal(weight),
                new BigDecimal(lowest),
                new BigDecimal(highest),
                new BigDecimal(step),
                false);
    }

    private static Map<String, BigDecimal> scores(int novelty, String plan, int team, int budget) {
        return Map.of(
                "novelty", BigDecimal.valueOf(novelty),
                "plan", new BigDecimal(plan),
                "team", BigDecimal.valueOf(team),
                "budget", BigDecimal.valueOf(budget));
    }

    private static LocalizedText named(String name) {
        return LocalizedText.of("en", name);
    }
}
