package io.stoa.experts.affinity;

import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Expertise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about reviewers, by term: likeness is the cosine of term weights (1 + ln of the frequency, times rarity;
 * Salton and Buckley, Information Processing and Management 24, 1988). Old writings count less often.
 */
final class TextIndex {

    private record Posting(int reviewer, double weight) {}

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final int reviewers;

    TextIndex(EvidenceWeights evidence, LocalDate today, List<ReviewerProfile> profiles) {
        this.reviewers = profiles.size();
        List<Map<String, Double>> frequencies = profiles.stream()
                .map(profile -> frequencies(profile, evidence, today))
                .toList();
        Map<String, Integer> having = new HashMap<>();
        frequencies.forEach(terms -> terms.keySet().forEach(term -> having.merge(term, 1, Integer::sum)));
        for (int reviewer = 0; reviewer < reviewers; reviewer++) {
            add(reviewer, frequencies.get(reviewer), having);
        }
    }

    Query query(TopicProfile topic) {
        Map<String, Double> frequencies = new LinkedHashMap<>();
        count(frequencies, topic.title());
        count(frequencies, topic.summary());
        return new Query(frequencies);
    }

    private void add(int reviewer, Map<String, Double> frequencies, Map<String, Integer> having) {
        Map<String, Double> weights = new HashMap<>();
        frequencies.forEach((term, frequency) ->
                weights.put(term, damped(frequency) * TopicMatch.rarity(having.getOrDefault(term, 0), reviewers)));
        double length = length(weights);
        weights.forEach((term, weight) ->
                postings.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(reviewer, weight / length)));
    }

    private static Map<String, Double> frequencies(ReviewerProfile profile, EvidenceWeights evidence, LocalDate today) {
        Map<String, Double> frequencies = new HashMap<>();
        for (Expertise known : profile.expertise()) {
            count(frequencies, known.term(), evidence.of(known.source(), known.asOf(), today));
        }
        for (ReviewerProfile.Writing writing : profile.writings()) {
            count(frequencies, writing.text(), evidence.of(writing.source(), writing.asOf(), today));
        }
        frequencies.values().removeIf(frequency -> frequency <= 0);
        return frequencies;
    }

    private static void count(Map<String, Double> frequencies, @Nullable LocalizedText text) {
        if (text != null) {
            text.texts().values().forEach(one -> count(frequencies, one, 1));
        }
    }

    private static void count(Map<String, Double> frequencies, String text, double times) {
        ExpertiseKeys.TERMS.of(text).forEach(term -> frequencies.merge(term, times, Double::sum));
    }

    /** 1 + ln f, and f itself below one, where the logarithm would turn negative. */
    private static double damped(double frequency) {
        return frequency < 1 ? frequency : 1 + Math.log(frequency);
    }

    private static double length(Map<String, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }

    /** One application's title and abstract. */
    final class Query {

        private final Map<String, Double> weights = new LinkedHashMap<>();
        private final boolean empty;

        private Query(Map<String, Double> frequencies) {
            this.empty = frequencies.isEmpty();
            frequencies.forEach((term, frequency) -> {
                List<Posting> having = postings.get(term);
                if (having != null) {
                    weights.put(term, damped(frequency) * TopicMatch.rarity(having.size(), reviewers));
                }
            });
            double length = length(weights);
            weights.replaceAll((term, weight) -> weight / length);
        }

        boolean isEmpty() {
            return empty;
        }

        double[] likeness() {
            double[] likeness = new double[reviewers];
            weights.forEach((term, weight) -> {
                for (Posting posting : postings.getOrDefault(term, List.of())) {
                    likeness[posting.reviewer()] += weight * posting.weight();
                }
            });
            return likeness;
        }

        double likeness(int reviewer) {
            double likeness = 0;
            for (String term : weights.keySet()) {
                likeness += share(term, reviewer);
            }
            return likeness;
        }

        /** The terms that both have, the weightiest first. */
        List<String> shared(int reviewer, int most) {
            return weights.keySet().stream()
                    .filter(term -> share(term, reviewer) > 0)
                    .sorted(Comparator.comparing((String term) -> -share(term, reviewer)))
                    .limit(most)
                    .toList();
        }

        private double share(String term, int reviewer) {
            double weight = weights.getOrDefault(term, 0.0);
            return postings.getOrDefault(term, List.of()).stream()
                    .filter(posting -> posting.reviewer() == reviewer)
                    .mapToDouble(posting -> weight * posting.weight())
                    .sum();
        }
    }
}
