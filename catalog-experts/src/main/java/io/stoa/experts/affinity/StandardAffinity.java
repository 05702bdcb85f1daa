package io.stoa.experts.affinity;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.finder.FoundReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Codes, keywords and texts of applications compared with what reviewers know. Each application meets only those reviewers
 * who have one of its keys, by way of an inverted index; texts are never compared pair by pair.
 */
final class StandardAffinity {

    /** A word of the text that both share is worth naming; more than so many are not read. */
    private static final int NAMED_WORDS = 8;

    private final AffinitySettings settings;
    private final List<ReviewerProfile> reviewers;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, List<Evidence>>> known = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();
    private final TextIndex texts;

    StandardAffinity(AffinitySettings settings, LocalDate today, List<ReviewerProfile> reviewers) {
        this.settings = settings;
        this.reviewers = List.copyOf(reviewers);
        this.texts = new TextIndex(settings.evidence(), today, reviewers);
        for (ReviewerProfile reviewer : reviewers) {
            int number = numbers.size();
            if (numbers.putIfAbsent(reviewer.id(), number) != null) {
                throw twice("reviewer", reviewer.id());
            }
            Map<String, List<Evidence>> evidence = new HashMap<>();
            for (ExpertiseKey key : ExpertiseKeys.of(reviewer)) {
                evidence.computeIfAbsent(key.getLookup(), lookup -> new ArrayList<>())
                        .add(Evidence.of(key, settings.evidence(), today));
            }
            known.add(evidence);
            evidence.keySet()
                    .forEach(key ->
                            having.computeIfAbsent(key, k -> new ArrayList<>()).add(number));
        }
    }

    AffinityTable with(List<TopicProfile> topics) {
        Map<String, TopicProfile> byId = new HashMap<>();
        AffinityTable.Builder table = AffinityTable.builder((reviewer, topic) -> {
            Integer number = numbers.get(reviewer);
            TopicProfile profile = byId.get(topic);
            return number == null || profile == null ? List.of() : reasons(number, profile);
        });
        for (TopicProfile topic : topics) {
            if (byId.putIfAbsent(topic.id(), topic) != null) {
                throw twice("application", topic.id());
            }
            add(table, topic);
        }
        return table.build();
    }

    private void add(AffinityTable.Builder table, TopicProfile topic) {
        Parts parts = new Parts(topic);
        double[] scores = parts.scores();
        IntStream.range(0, scores.length)
                .filter(reviewer -> scores[reviewer] > 0 && scores[reviewer] >= settings.least())
                .boxed()
                .sorted(Comparator.comparing((Integer reviewer) -> -scores[reviewer])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(settings.pairsPerTopic())
                .forEach(
                        reviewer -> table.add(reviewers.get(reviewer).id(), topic.id(), Math.min(1, scores[reviewer])));
    }

    private List<FoundReason> reasons(int reviewer, TopicProfile topic) {
        Parts parts = new Parts(topic);
        List<FoundReason> reasons = new ArrayList<>();
        parts.codes.reasons(known.get(reviewer)).forEach(reason -> reasons.add(scaled(reason, parts.codeShare)));
        parts.keywords.reasons(known.get(reviewer)).forEach(reason -> reasons.add(scaled(reason, parts.keywordShare)));
        double likeness = parts.text.likeness(reviewer);
        if (likeness > 0) {
            String words = TopicMatch.joined(parts.text.shared(reviewer, NAMED_WORDS));
            reasons.add(new FoundReason(FoundReason.Match.TEXT, words, words, null, null, likeness * parts.textShare));
        }
        reasons.sort(Comparator.comparingDouble(FoundReason::share).reversed());
        return reasons;
    }

    private static FoundReason scaled(FoundReason reason, double share) {
        return new FoundReason(
                reason.match(), reason.asked(), reason.known(), reason.source(), reason.asOf(), reason.share() * share);
    }

    private double rarity(String key) {
        return TopicMatch.rarity(having.getOrDefault(key, List.of()).size(), reviewers.size());
    }

    private static RuleViolationException twice(String kind, String id) {
        return new RuleViolationException(Violation.of(Message.of("experts.assignment.twice", "kind", kind, "id", id)));
    }

    /** The parts of one application that are compared, each with its share of the whole. */
    private final class Parts {

        private final Topic codeTopic;
        private final Topic keywordTopic;
        private final TopicMatch codes;
        private final TopicMatch keywords;
        private final TextIndex.Query text;
        private final double codeShare;
        private final double keywordShare;
        private final double textShare;

        Parts(TopicProfile topic) {
            codeTopic = Topic.of(List.of(), topic.codes());
            keywordTopic = Topic.of(topic.keywords(), List.of());
            codes = new TopicMatch(codeTopic, StandardAffinity.this::rarity);
            keywords = new TopicMatch(keywordTopic, StandardAffinity.this::rarity);
            text = texts.query(topic);
            double ofCodes = codeTopic.isEmpty() ? 0 : settings.codes();
            double ofKeywords = keywordTopic.isEmpty() ? 0 : settings.keywords();
            double ofText = text.isEmpty() ? 0 : settings.text();
            double all = ofCodes + ofKeywords + ofText;
            codeShare = all == 0 ? 0 : ofCodes / all;
            keywordShare = all == 0 ? 0 : ofKeywords / all;
            textShare = all == 0 ? 0 : ofText / all;
        }

        double[] scores() {
            double[] scores = new double[reviewers.size()];
            add(scores, codeTopic, codes, codeShare);
            add(scores, keywordTopic, keywords, keywordShare);
            double[] likeness = text.likeness();
            Arrays.setAll(scores, reviewer -> scores[reviewer] + textShare * likeness[reviewer]);
            return scores;
        }

        /** Only those who have a key of the topic are compared. */
        private void add(double[] scores, Topic topic, TopicMatch match, double share) {
            boolean[] seen = new boolean[scores.length];
            for (String key : topic.lookups()) {
                for (int reviewer : having.getOrDefault(key, List.of())) {
                    if (!seen[reviewer]) {
                        seen[reviewer] = true;
                        scores[reviewer] += share * match.score(known.get(reviewer));
                    }
                }
            }
        }
    }
}
