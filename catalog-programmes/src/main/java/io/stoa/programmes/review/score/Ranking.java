package io.stoa.programmes.review.score;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The applications of a round in their order 排名. It depends on the sheet, the rule and the reviews only: neither on the
 * order in which they are given nor on ids or times. Applications that share a rank stand in the order of their names,
 * for which a round gives random pseudonyms.
 *
 * @param places the applications, the best first; those without a review last
 */
public record Ranking(List<ScoredApplication> places) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param places the applications
     */
    public Ranking {
        places = places == null ? List.of() : List.copyOf(places);
    }

    /**
     * Ranks applications.
     *
     * @param sheet what was scored
     * @param rule how scores become a ranking
     * @param applications all applications of the round
     * @param reviews the final reviews that count
     * @return the ranking
     * @throws RuleViolationException if a score is missing or out of range, a reviewer judged an application twice, or
     *     one that is none of the round's
     */
    public static Ranking of(
            ScoreSheet sheet, ScoringRule rule, Collection<String> applications, Collection<CountedReview> reviews) {
        rule.requireFits(sheet);
        Map<String, List<CountedReview>> grouped = grouped(applications, reviews);
        Map<CountedReview, BigDecimal> totals = totals(sheet, rule, reviews);
        List<ScoredApplication> places = new ArrayList<>();
        grouped.forEach((application, own) -> places.add(place(rule, application, own, totals)));
        places.sort(order(rule).thenComparing(ScoredApplication::application));
        return new Ranking(ranked(places, order(rule)));
    }

    /**
     * The place of an application.
     *
     * @param application the application, as the reviews name it
     * @return its place, or null if it is none of the round's
     */
    public @Nullable ScoredApplication of(String application) {
        return places.stream()
                .filter(place -> place.application().equals(application))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<CountedReview>> grouped(
            Collection<String> applications, Collection<CountedReview> reviews) {
        Map<String, List<CountedReview>> grouped = new TreeMap<>();
        applications.forEach(application -> grouped.put(application, new ArrayList<>()));
        Set<List<String>> pairs = new HashSet<>();
        for (CountedReview review : reviews) {
            List<CountedReview> own = grouped.get(review.application());
            if (own == null || !pairs.add(List.of(review.reviewer(), review.application()))) {
                throw new RuleViolationException(Violation.of(Message.of(
                        own == null ? "programmes.score.stranger" : "programmes.score.judged-twice",
                        "reviewer",
                        review.reviewer(),
                        "application",
                        review.application())));
            }
            own.add(review);
        }
        return grouped;
    }

    private static Map<CountedReview, BigDecimal> totals(
            ScoreSheet sheet, ScoringRule rule, Collection<CountedReview> reviews) {
        Map<CountedReview, BigDecimal> totals = new LinkedHashMap<>();
        reviews.forEach(review -> totals.put(review, sheet.total(review.scores())));
        if (rule.aggregation() != Aggregation.Z_NORMALISED || totals.isEmpty()) {
            return totals;
        }
        CommonScale scale = new CommonScale(totals);
        Map<CountedReview, BigDecimal> adjusted = new HashMap<>();
        totals.forEach((review, total) -> adjusted.put(review, scale.adjusted(review.reviewer(), total)));
        return adjusted;
    }

    private static ScoredApplication place(
            ScoringRule rule, String application, List<CountedReview> reviews, Map<CountedReview, BigDecimal> totals) {
        if (reviews.isEmpty()) {
            return new ScoredApplication(application, null, null, false, 0, false, Map.of(), Map.of());
        }
        List<BigDecimal> own = new ArrayList<>();
        reviews.forEach(review -> own.add(totals.getOrDefault(review, BigDecimal.ZERO)));
        boolean trimmed = rule.aggregation() == Aggregation.DROP_EXTREMES && own.size() >= rule.trimFrom();
        if (trimmed) {
            own.sort(Comparator.naturalOrder());
        }
        BigDecimal score = Decimals.mean(trimmed ? own.subList(1, own.size() - 1) : own);
        Map<Recommendation, Integer> votes = votes(reviews);
        return new ScoredApplication(
                application,
                null,
                score,
                passes(rule, score, votes, reviews.size()),
                reviews.size(),
                trimmed,
                criteria(reviews),
                votes);
    }

    private static boolean passes(ScoringRule rule, BigDecimal score, Map<Recommendation, Integer> votes, int all) {
        BigDecimal mark = rule.passMark();
        VoteShare share = rule.votes();
        return (mark == null || score.compareTo(mark) >= 0)
                && (share == null || share.isReached(votes.getOrDefault(Recommendation.FUND, 0), all));
    }

    private static Map<Recommendation, Integer> votes(List<CountedReview> reviews) {
        Map<Recommendation, Integer> votes = new EnumMap<>(Recommendation.class);
        for (CountedReview review : reviews) {
            if (review.recommendation() != null) {
                votes.merge(review.recommendation(), 1, Integer::sum);
            }
        }
        return votes;
    }

    private static Map<String, BigDecimal> criteria(List<CountedReview> reviews) {
        Map<String, List<BigDecimal>> scores = new TreeMap<>();
        for (CountedReview review : reviews) {
            review.scores()
                    .forEach((code, score) ->
                            scores.computeIfAbsent(code, c -> new ArrayList<>()).add(score));
        }
        Map<String, BigDecimal> means = new TreeMap<>();
        scores.forEach((code, given) -> means.put(code, Decimals.mean(given)));
        return means;
    }

    private static Comparator<ScoredApplication> order(ScoringRule rule) {
        Comparator<BigDecimal> highestFirst = Comparator.nullsLast(Comparator.reverseOrder());
        Comparator<ScoredApplication> order = Comparator.comparing(ScoredApplication::score, highestFirst);
        for (String criterion : rule.tieBreakers()) {
            order = order.thenComparing(place -> place.criteria().get(criterion), highestFirst);
        }
        return order;
    }

    private static List<ScoredApplication> ranked(List<ScoredApplication> sorted, Comparator<ScoredApplication> order) {
        List<ScoredApplication> ranked = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < sorted.size(); i++) {
            ScoredApplication place = sorted.get(i);
            if (i > 0 && order.compare(sorted.get(i - 1), place) != 0) {
                rank = i + 1;
            }
            ranked.add(place.ranked(place.score() == null ? null : Integer.valueOf(rank)));
        }
        return ranked;
    }
}
