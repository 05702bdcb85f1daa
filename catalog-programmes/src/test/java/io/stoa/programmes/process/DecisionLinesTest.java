package io.stoa.programmes.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.error.Violation;
import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a decision follows from a ranking. */
class DecisionLinesTest {

    private static AcceptedApplication candidate(String id, String theme, long requested) {
        return new AcceptedApplication(
                id, new ListedApplication("N" + id, "Project " + id, "Institute", theme), requested);
    }

    private static RankedApplication ranked(String id, int rank, String score) {
        return new RankedApplication(id, rank, new BigDecimal(score), true);
    }

    private static DecisionBasis basis(FundingRule rule, @Nullable Long total, @Nullable Long opticsBudget) {
        return new DecisionBasis(
                rule,
                List.of(),
                List.of(
                        candidate("a", "optics", 100),
                        candidate("b", "optics", 100),
                        candidate("c", "optics", 40),
                        candidate("d", "materials", 100),
                        candidate("e", "materials", 100)),
                List.of(
                        new Theme("optics", LocalizedText.of("en", "Optics"), opticsBudget, null),
                        new Theme("materials", LocalizedText.of("en", "Materials"), null, null)),
                total,
                "CNY",
                "0");
    }

    private static final List<RankedApplication> RANKING =
            List.of(ranked("a", 1, "95"), ranked("b", 2, "90"), ranked("d", 3, "85"), ranked("c", 4, "80"));

    private static Map<String, DecisionGround> grounds(DecisionBasis basis, List<RankedApplication> ranking) {
        return DecisionLines.compute(basis, ranking).stream()
                .collect(Collectors.toMap(DecisionLine::applicationId, DecisionLine::ground));
    }

    private static DecisionBasis adjusted(DecisionBasis basis, Adjustment... adjustments) {
        return new DecisionBasis(
                basis.rule(),
                List.of(adjustments),
                basis.candidates(),
                basis.themes(),
                basis.total(),
                basis.currency(),
                basis.evaluationHash());
    }

    @Test
    void funds_down_the_ranking_while_the_money_lasts() {
        DecisionBasis basis = basis(FundingRule.recommended(), 300L, null);

        assertThat(grounds(basis, RANKING))
                .containsEntry("a", DecisionGround.RANKED)
                .containsEntry("b", DecisionGround.RANKED)
                .containsEntry("d", DecisionGround.RANKED)
                .containsEntry("c", DecisionGround.NO_MONEY)
                .containsEntry("e", DecisionGround.NOT_RANKED);
    }

    @Test
    void ends_a_theme_where_its_money_ends_or_looks_further_where_the_rule_says() {
        assertThat(grounds(basis(FundingRule.recommended(), null, 150L), RANKING))
                .containsEntry("a", DecisionGround.RANKED)
                .containsEntry("b", DecisionGround.NO_MONEY)
                .containsEntry("c", DecisionGround.NO_MONEY)
                .containsEntry("d", DecisionGround.RANKED);
        assertThat(grounds(basis(new FundingRule(null, true, 100, true), null, 150L), RANKING))
                .containsEntry("b", DecisionGround.NO_MONEY)
                .containsEntry("c", DecisionGround.RANKED);
    }

    @Test
    void leaves_out_what_is_below_the_least_score_or_not_recommended() {
        List<RankedApplication> ranking = List.of(
                ranked("a", 1, "95"),
                new RankedApplication("b", 2, new BigDecimal("90"), false),
                ranked("c", 3, "59.99"));

        assertThat(grounds(basis(FundingRule.recommended().from(new BigDecimal("60")), null, null), ranking))
                .containsEntry("a", DecisionGround.RANKED)
                .containsEntry("b", DecisionGround.NOT_RECOMMENDED)
                .containsEntry("c", DecisionGround.BELOW_MINIMUM);
    }

    @Test
    void gives_a_percentage_rounded_down() {
        DecisionBasis basis = basis(new FundingRule(null, false, 33, false), null, null);

        assertThat(DecisionLines.compute(basis, RANKING))
                .filteredOn(line -> line.applicationId().equals("c"))
                .extracting(DecisionLine::amount)
                .containsExactly(13L);
    }

    @Test
    void does_not_toss_a_coin_between_equals() {
        List<RankedApplication> tied = List.of(ranked("a", 1, "95"), ranked("b", 1, "95"));
        DecisionBasis basis = basis(FundingRule.recommended(), null, 150L);

        assertThat(grounds(basis, tied))
                .containsEntry("a", DecisionGround.TIED)
                .containsEntry("b", DecisionGround.TIED);
        assertThat(DecisionLines.check(basis, DecisionLines.compute(basis, tied)))
                .extracting(Violation::code)
                .containsExactly("programmes.decision.tied");
        DecisionBasis resolved = adjusted(
                basis, new Adjustment("b", 100L, "The younger team."), new Adjustment("a", null, "The elder team."));
        assertThat(DecisionLines.check(resolved, DecisionLines.compute(resolved, tied)))
                .isEmpty();
    }

    @Test
    void does_not_toss_a_coin_between_equals_of_two_themes_either() {
        List<RankedApplication> tied = List.of(ranked("a", 1, "95"), ranked("d", 1, "95"));

        assertThat(grounds(basis(FundingRule.recommended(), 150L, null), tied))
                .containsEntry("a", DecisionGround.TIED)
                .containsEntry("d", DecisionGround.TIED);
    }

    @Test
    void refuses_adjustments_of_nothing_of_too_much_or_given_twice() {
        DecisionBasis basis = adjusted(
                basis(FundingRule.recommended(), 150L, null),
                new Adjustment("x", 1L, "unknown"),
                new Adjustment("a", 101L, "more than asked for"),
                new Adjustment("b", 100L, "once"),
                new Adjustment("b", 100L, "twice"));

        assertThat(DecisionLines.check(basis, DecisionLines.compute(basis, RANKING)))
                .extracting(Violation::code)
                .containsExactly(
                        "programmes.decision.no-candidate",
                        "programmes.decision.more-than-requested",
                        "programmes.decision.adjusted-twice",
                        "programmes.decision.budget");
    }

    @Test
    void counts_what_is_given_by_adjustment_before_the_ranking() {
        DecisionBasis basis =
                adjusted(basis(FundingRule.recommended(), 200L, null), new Adjustment("e", 100L, "A strategic theme."));

        assertThat(grounds(basis, RANKING))
                .containsEntry("e", DecisionGround.ADJUSTED)
                .containsEntry("a", DecisionGround.RANKED)
                .containsEntry("b", DecisionGround.NO_MONEY);
    }

    @Test
    void computes_the_same_for_any_order_of_the_ranking() {
        DecisionBasis basis = basis(FundingRule.recommended(), 240L, null);
        List<RankedApplication> reversed = new ArrayList<>(RANKING);
        Collections.reverse(reversed);

        assertThat(DecisionLines.compute(basis, reversed)).isEqualTo(DecisionLines.compute(basis, RANKING));
    }
}
