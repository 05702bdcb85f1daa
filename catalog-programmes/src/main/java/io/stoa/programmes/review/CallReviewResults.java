package io.stoa.programmes.review;

import io.stoa.core.json.Json;
import io.stoa.programmes.process.Evaluation;
import io.stoa.programmes.process.RankedApplication;
import io.stoa.programmes.process.ReviewResults;
import io.stoa.programmes.review.score.CountedReview;
import io.stoa.programmes.review.score.ScoredApplication;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a call's rounds for its process: the last closed round decides, whose applications are those that went on from
 * the ones before. Whoever goes on from it is recommended.
 */
final class CallReviewResults implements ReviewResults {

    private static final String RULES = "stoa-review-1";

    private final RoundBook book;

    CallReviewResults(RoundBook book) {
        this.book = book;
    }

    /**
     * What a round was computed from, under the ids of the applications.
     *
     * @param number its number
     * @param terms its terms
     * @param applications the application's id by its pseudonym
     * @param counted the reviews that count
     */
    record RoundInputs(int number, RoundTerms terms, Map<String, String> applications, List<CountedReview> counted) {}

    /**
     * What the rounds of a call were computed from.
     *
     * @param rounds the rounds, in their order
     */
    record CallInputs(List<RoundInputs> rounds) {}

    @Override
    public Evaluation evaluation(EntityManager em, String callId) {
        List<RoundInputs> rounds = new ArrayList<>();
        for (ReviewRound round : book.ofCall(em, callId)) {
            RoundOutcome outcome = round.getOutcome();
            if (outcome != null) {
                rounds.add(inputs(em, round, outcome));
            }
        }
        String inputs = Json.write(new CallInputs(rounds));
        return new Evaluation(RULES, inputs, recompute(inputs));
    }

    private static RoundInputs inputs(EntityManager em, ReviewRound round, RoundOutcome outcome) {
        Map<String, String> ids = new HashMap<>();
        RoundFile.read(em, round).applications().stream()
                .filter(each -> outcome.applications().contains(each.getPseudonym()))
                .forEach(each -> ids.put(each.getPseudonym(), each.getApplicationId()));
        return new RoundInputs(round.getNumber(), round.getTerms(), ids, outcome.counted());
    }

    @Override
    public List<RankedApplication> recompute(String inputs) {
        List<RoundInputs> rounds = Json.read(inputs, CallInputs.class).rounds();
        if (rounds == null || rounds.isEmpty()) {
            return List.of();
        }
        RoundInputs last = rounds.get(rounds.size() - 1);
        RoundOutcome outcome = RoundOutcome.of(
                last.terms(), last.applications().keySet().stream().sorted().toList(), last.counted(), List.of());
        List<RankedApplication> ranked = new ArrayList<>();
        for (ScoredApplication place : outcome.ranking().places()) {
            BigDecimal score = place.score();
            Integer rank = place.rank();
            String id = last.applications().get(place.application());
            if (score != null && rank != null && id != null) {
                boolean recommended = outcome.advancing().contains(place.application());
                ranked.add(new RankedApplication(id, rank, score, recommended));
            }
        }
        ranked.sort(Comparator.comparingInt(RankedApplication::rank).thenComparing(RankedApplication::applicationId));
        return ranked;
    }
}
