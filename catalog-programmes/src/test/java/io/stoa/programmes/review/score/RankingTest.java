package io.stoa.programmes.review.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {

    /** One criterion: the total is the score. */
    private static final ScoreSheet PLAIN =
            ScoreSheet.of(Criterion.ofHundred("all", LocalizedText.of("en", "Over all"), 100));

    private static final ScoreSheet TWO = ScoreSheet.of(
            Criterion.ofHundred("novelty", LocalizedText.of("en", "Novelty"), 50),
            Criterion.ofHundred("plan", LocalizedText.of("en", "Plan"), 50));

    @Test
    void averages_the_totals() {
        Ranking ranking =
                ranking(Aggregation.MEAN, review("r1", "A", 80), review("r2", "A", 85), review("r3", "A", 85));
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("83.3333"));
    }

    @Test
    void rounds_half_up_at_the_fourth_decimal() {
        ScoreSheet fine = ScoreSheet.of(new Criterion(
                "all",
                LocalizedText.of("en", "Over all"),
                BigDecimal.valueOf(100),
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                new BigDecimal("0.0001"),
                false));
        List<CountedReview> reviews = List.of(
                new CountedReview("r1", "A", Map.of("all", new BigDecimal("70.0001")), null),
                new CountedReview("r2", "A", Map.of("all", new BigDecimal("70.0002")), null));
        Ranking ranking = Ranking.of(fine, ScoringRule.of(Aggregation.MEAN), Set.of("A"), reviews);
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("70.0002"));
    }

    @Test
    void drops_one_highest_and_one_lowest_of_four_or_more() {
        Ranking ranking = ranking(
                Aggregation.DROP_EXTREMES,
                review("r1", "A", 60),
                review("r2", "A", 60),
                review("r3", "A", 70),
                review("r4", "A", 100),
                review("r5", "A", 90));
        // 60 (one of two), 70, 90
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("73.3333"));
        assertThat(place(ranking, "A").trimmed()).isTrue();
    }

    @Test
    void drops_nothing_of_three_or_fewer_and_says_so() {
        Ranking ranking = ranking(
                Aggregation.DROP_EXTREMES, review("r1", "A", 10), review("r2", "A", 70), review("r3", "A", 100));
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("60.0000"));
        assertThat(place(ranking, "A").trimmed()).isFalse();
    }

    /**
     * Strict: 40, 60 (mean 50, sd 10). Mild: 80, 100 (mean 90, sd 10). All: mean 70, sd √500. So the lower of each
     * becomes 70 − √500 = 47.639320 and the higher 92.360680.
     */
    @Test
    void brings_a_strict_and_a_mild_reviewer_to_one_scale() {
        Ranking ranking = ranking(
                Aggregation.Z_NORMALISED,
                review("strict", "A", 40),
                review("strict", "B", 60),
                review("mild", "C", 80),
                review("mild", "D", 100));
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("47.6393"));
        assertThat(scoreOf(ranking, "C")).isEqualTo(new BigDecimal("47.6393"));
        assertThat(scoreOf(ranking, "B")).isEqualTo(new BigDecimal("92.3607"));
        assertThat(ranking.places()).extracting(ScoredApplication::rank).containsExactly(1, 1, 3, 3);
    }

    @Test
    void leaves_the_total_of_a_reviewer_of_one_application_as_it_is() {
        Ranking ranking = ranking(
                Aggregation.Z_NORMALISED, review("one", "A", 77), review("two", "B", 40), review("two", "C", 60));
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("77.0000"));
    }

    @Test
    void gives_the_mean_of_all_for_a_reviewer_who_told_no_application_apart() {
        Ranking ranking = ranking(
                Aggregation.Z_NORMALISED,
                review("flat", "A", 99),
                review("flat", "B", 99),
                review("two", "C", 40),
                review("two", "D", 60));
        // (99 + 99 + 40 + 60) / 4
        assertThat(scoreOf(ranking, "A")).isEqualTo(new BigDecimal("74.5000"));
        assertThat(scoreOf(ranking, "B")).isEqualTo(new BigDecimal("74.5000"));
    }

    @Test
    void breaks_ties_by_the_named_criteria_and_lets_the_rest_share_a_rank() {
        Ranking ranking = Ranking.of(
                TWO,
                ScoringRule.of(Aggregation.MEAN).breakingTiesBy("novelty"),
                List.of("D", "C", "B", "A"),
                List.of(two("A", 60, 80), two("B", 80, 60), two("C", 80, 60), two("D", 10, 10)));
        assertThat(ranking.places())
                .extracting(place -> place.application() + place.rank())
                .containsExactly("B1", "C1", "A3", "D4");
    }

    @Test
    void lists_an_application_without_a_review_last_and_without_a_rank() {
        Ranking ranking =
                Ranking.of(PLAIN, ScoringRule.of(Aggregation.MEAN), List.of("A", "B"), List.of(review("r1", "B", 0)));
        assertThat(ranking.places()).extracting(ScoredApplication::application).containsExactly("B", "A");
        assertThat(place(ranking, "A").rank()).isNull();
        assertThat(place(ranking, "A").passed()).isFalse();
    }

    @Test
    void passes_whoever_reaches_the_mark_and_the_share_of_votes() {
        ScoringRule rule = ScoringRule.of(Aggregation.MEAN).passingFrom(60).needing(new VoteShare(2, 3));
        Ranking ranking = Ranking.of(
                PLAIN,
                rule,
                List.of("A", "B", "C"),
                List.of(
                        vote("r1", "A", 60, Recommendation.FUND),
                        vote("r2", "A", 60, Recommendation.FUND),
                        vote("r3", "A", 60, Recommendation.REJECT),
                        vote("r1", "B", 99, Recommendation.FUND),
                        vote("r2", "B", 99, Recommendation.FUND_IF_REVISED),
                        vote("r3", "B", 99, Recommendation.FUND_IF_REVISED),
                        vote("r1", "C", 59, Recommendation.FUND)));
        assertThat(place(ranking, "A").passed()).isTrue();
        assertThat(place(ranking, "B").passed()).isFalse();
        assertThat(place(ranking, "C").passed()).isFalse();
        assertThat(place(ranking, "A").votes())
                .containsExactly(Map.entry(Recommendation.FUND, 2), Map.entry(Recommendation.REJECT, 1));
    }

    @Test
    void refuses_two_reviews_of_one_reviewer_and_reviews_of_what_is_not_in_the_round() {
        assertThatThrownBy(() -> ranking(Aggregation.MEAN, review("r1", "A", 1), review("r1", "A", 2)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.code()).isEqualTo("programmes.score.judged-twice"));
        assertThatThrownBy(() ->
                        Ranking.of(PLAIN, ScoringRule.of(Aggregation.MEAN), Set.of("A"), List.of(review("r1", "Z", 1))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("programmes.score.stranger"));
    }

    @Test
    void refuses_a_tie_breaker_that_is_no_criterion_and_bounds_that_make_no_sense() {
        assertThatThrownBy(() -> Ranking.of(
                        PLAIN, ScoringRule.of(Aggregation.MEAN).breakingTiesBy("charm"), Set.of(), List.of()))
                .hasMessageContaining("charm");
        assertThatThrownBy(() -> new ScoringRule(Aggregation.MEAN, 2, null, null, List.of()))
                .hasMessageContaining("2");
        assertThatThrownBy(() -> new VoteShare(3, 2)).hasMessageContaining("3");
    }

    /** Whatever is scored: the order of the reviews changes nothing, and a rank is one more than how many are better. */
    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void depends_on_nothing_but_the_scores(Aggregation aggregation) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<CountedReview> reviews = randomReviews(random);
            ScoringRule rule = ScoringRule.of(aggregation).breakingTiesBy("plan");
            Ranking ranking = Ranking.of(TWO, rule, applications(reviews), reviews);
            Collections.shuffle(reviews, random);
            assertThat(Ranking.of(TWO, rule, applications(reviews), reviews))
                    .as("seed %d", seed)
                    .isEqualTo(ranking);
            for (ScoredApplication place : ranking.places()) {
                long better = ranking.places().stream()
                        .filter(other -> isBetter(other, place))
                        .count();
                assertThat(place.rank()).as("seed %d", seed).isEqualTo((int) better + 1);
            }
        }
    }

    /** Names decide nothing: with other names every application keeps its score and its rank. */
    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void gives_the_same_ranks_under_other_names(Aggregation aggregation) {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<CountedReview> reviews = randomReviews(random);
            Map<String, String> names = new HashMap<>();
            List<CountedReview> renamed = reviews.stream()
                    .map(each -> new CountedReview(
                            name(names, random, each.reviewer()),
                            name(names, random, each.application()),
                            each.scores(),
                            each.recommendation()))
                    .toList();
            Ranking ranking = Ranking.of(TWO, ScoringRule.of(aggregation), applications(reviews), reviews);
            Ranking other = Ranking.of(TWO, ScoringRule.of(aggregation), applications(renamed), renamed);
            for (ScoredApplication place : ranking.places()) {
                ScoredApplication same = place(other, String.valueOf(names.get(place.application())));
                assertThat(same.rank()).as("seed %d", seed).isEqualTo(place.rank());
                assertThat(same.score()).as("seed %d", seed).isEqualTo(place.score());
            }
        }
    }

    /** Against double arithmetic, written down plainly. */
    @Test
    void agrees_with_the_textbook_formula_for_standard_scores() {
        for (int seed = 0; seed < 100; seed++) {
            List<CountedReview> reviews = randomReviews(new Random(seed));
            Ranking ranking = Ranking.of(TWO, ScoringRule.of(Aggregation.Z_NORMALISED), applications(reviews), reviews);
            for (ScoredApplication place : ranking.places()) {
                double expected = reviews.stream()
                        .filter(each -> each.application().equals(place.application()))
                        .mapToDouble(each -> textbook(reviews, each))
                        .average()
                        .orElseThrow();
                assertThat(String.valueOf(place.score())).isNotEqualTo("null");
                assertThat(new BigDecimal(String.valueOf(place.score())).doubleValue())
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-4));
            }
        }
    }

    private static double textbook(List<CountedReview> reviews, CountedReview review) {
        double[] all = reviews.stream().mapToDouble(RankingTest::total).toArray();
        double[] own = reviews.stream()
                .filter(each -> each.reviewer().equals(review.reviewer()))
                .mapToDouble(RankingTest::total)
                .toArray();
        if (own.length == 1) {
            return total(review);
        }
        double z = deviation(own) == 0 ? 0 : (total(review) - mean(own)) / deviation(own);
        return mean(all) + z * deviation(all);
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double total(CountedReview review) {
        return TWO.total(review.scores()).doubleValue();
    }

    private static boolean isBetter(ScoredApplication one, ScoredApplication other) {
        int byScore = decimal(one.score()).compareTo(decimal(other.score()));
        return byScore > 0
                || byScore == 0
                        && decimal(one.criteria().get("plan"))
                                        .compareTo(decimal(other.criteria().get("plan")))
                                > 0;
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    private static String name(Map<String, String> names, Random random, String old) {
        return names.computeIfAbsent(old, o -> Long.toString(random.nextLong(), 36));
    }

    private static List<CountedReview> randomReviews(Random random) {
        List<CountedReview> reviews = new ArrayList<>();
        int reviewers = 1 + random.nextInt(6);
        int applications = 1 + random.nextInt(8);
        for (int reviewer = 0; reviewer < reviewers; reviewer++) {
            for (int application = 0; application < applications; application++) {
                if (random.nextInt(3) > 0) {
                    reviews.add(new CountedReview(
                            "r" + reviewer,
                            "a" + application,
                            Map.of("novelty", few(random), "plan", few(random)),
                            Recommendation.values()[random.nextInt(3)]));
                }
            }
        }
        return reviews;
    }

    /** Few values, so that there are ties. */
    private static BigDecimal few(Random random) {
        return BigDecimal.valueOf(60 + 10L * random.nextInt(4));
    }

    private static Set<String> applications(List<CountedReview> reviews) {
        Set<String> applications = new TreeSet<>();
        reviews.forEach(review -> applications.add(review.application()));
        return applications;
    }

    private static Ranking ranking(Aggregation aggregation, CountedReview... reviews) {
        List<CountedReview> given = List.of(reviews);
        return Ranking.of(PLAIN, ScoringRule.of(aggregation), applications(given), given);
    }

    private static BigDecimal scoreOf(Ranking ranking, String application) {
        return decimal(place(ranking, application).score());
    }

    private static ScoredApplication place(Ranking ranking, String application) {
        ScoredApplication place = ranking.of(application);
        if (place == null) {
            throw new AssertionError("no place for " + application);
        }
        return place;
    }

    private static CountedReview review(String reviewer, String application, int score) {
        return new CountedReview(reviewer, application, Map.of("all", BigDecimal.valueOf(score)), null);
    }

    private static CountedReview vote(String reviewer, String application, int score, Recommendation vote) {
        return new CountedReview(reviewer, application, Map.of("all", BigDecimal.valueOf(score)), vote);
    }

    private static CountedReview two(String application, int novelty, int plan) {
        return new CountedReview(
                "r",
                application,
                Map.of("novelty", BigDecimal.valueOf(novelty), "plan", BigDecimal.valueOf(plan)),
                null);
    }
}
