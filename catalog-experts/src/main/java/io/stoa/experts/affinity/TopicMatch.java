package io.stoa.experts.affinity;

import io.stoa.core.finder.FoundReason;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Compares what people know with a topic. Each term and code of the topic counts by how rare it is; of several pieces of
 * evidence the best counts.
 */
final class TopicMatch {

    /** A term of the topic with its keys, or a code with its key first and then those of the codes above it. */
    private record Wanted(String asked, List<String> keys, double weight) {}

    /** The best evidence for one of them. */
    private record Match(Wanted wanted, Evidence evidence, double value) {

        double share() {
            return wanted.weight() * value;
        }
    }

    private final List<Wanted> terms = new ArrayList<>();
    private final List<Wanted> codes = new ArrayList<>();
    private final double total;

    /**
     * A comparison of keys as they are.
     *
     * @param topic what is asked for
     * @param rarity the weight of a key
     */
    TopicMatch(Topic topic, ToDoubleFunction<String> rarity) {
        this(topic, List::of, rarity);
    }

    /**
     * A comparison.
     *
     * @param topic what is asked for
     * @param keysOf under which keys evidence for the key of a term stands; none if the term does not count
     * @param rarity the weight of a key
     */
    TopicMatch(Topic topic, Function<String, List<String>> keysOf, ToDoubleFunction<String> rarity) {
        for (String term : topic.terms()) {
            String key = ExpertiseKeys.term(term);
            List<String> keys = keysOf.apply(key);
            if (!keys.isEmpty()) {
                terms.add(new Wanted(term, keys, rarity.applyAsDouble(key)));
            }
        }
        for (Identifier code : topic.codes()) {
            List<String> path = ExpertiseKeys.withAncestors(code).stream()
                    .map(ExpertiseKeys::code)
                    .toList();
            codes.add(new Wanted(Evidence.shown(code), path, rarity.applyAsDouble(path.get(0))));
        }
        double sum = 0;
        for (Wanted wanted : terms) {
            sum += wanted.weight();
        }
        for (Wanted wanted : codes) {
            sum += wanted.weight();
        }
        this.total = sum;
    }

    /** The rarity of a key that so many of all have (Spärck Jones, Journal of Documentation 28, 1972, smoothed). */
    static double rarity(long having, long all) {
        return Math.log((all + 1) / (having + 0.5));
    }

    /** How much of the topic somebody knows, and how surely, 0 to 1. */
    double score(Map<String, List<Evidence>> known) {
        double score = 0;
        for (Wanted term : terms) {
            Match match = best(known, term);
            score += match == null ? 0 : match.share();
        }
        for (Wanted code : codes) {
            Match match = nearest(known, code);
            score += match == null ? 0 : match.share();
        }
        return total == 0 ? 0 : score / total;
    }

    /** Why, the weightiest first; shares add up to the score. */
    List<FoundReason> reasons(Map<String, List<Evidence>> known) {
        List<FoundReason> reasons = new ArrayList<>(termReasons(known));
        for (Wanted code : codes) {
            Match match = nearest(known, code);
            if (match != null) {
                reasons.add(reason(FoundReason.Match.CODE, code.asked(), match.evidence(), match.share()));
            }
        }
        reasons.sort(Comparator.comparingDouble(FoundReason::share).reversed());
        return reasons;
    }

    /** One reason for each thing known, however many terms of the topic it has. */
    private List<FoundReason> termReasons(Map<String, List<Evidence>> known) {
        Map<List<Object>, List<Match>> byEvidence = new LinkedHashMap<>();
        for (Wanted term : terms) {
            Match match = best(known, term);
            if (match != null) {
                ExpertiseKey key = match.evidence().key();
                byEvidence
                        .computeIfAbsent(
                                List.of(key.getTerm(), key.getSource(), String.valueOf(key.getAsOf())),
                                what -> new ArrayList<>())
                        .add(match);
            }
        }
        List<FoundReason> reasons = new ArrayList<>();
        for (List<Match> matches : byEvidence.values()) {
            List<String> asked =
                    matches.stream().map(match -> match.wanted().asked()).toList();
            double share = matches.stream().mapToDouble(Match::share).sum();
            reasons.add(
                    reason(FoundReason.Match.TERM, joined(asked), matches.get(0).evidence(), share));
        }
        return reasons;
    }

    private FoundReason reason(FoundReason.Match match, String asked, Evidence evidence, double share) {
        ExpertiseKey key = evidence.key();
        return new FoundReason(match, asked, evidence.shown(), key.getSource(), key.getAsOf(), share / total);
    }

    /** Words as they were before they were taken apart: pairs of characters that overlap are one word again. */
    static String joined(List<String> terms) {
        StringBuilder joined = new StringBuilder();
        String last = "";
        for (String term : terms) {
            String end = last.isEmpty() ? "" : last.substring(last.offsetByCodePoints(last.length(), -1));
            boolean goesOn = !end.isEmpty() && Terms.hasHan(term) && term.startsWith(end);
            joined.append(goesOn || joined.length() == 0 ? "" : " ")
                    .append(goesOn ? term.substring(end.length()) : term);
            last = term;
        }
        return joined.toString();
    }

    private static @Nullable Match best(Map<String, List<Evidence>> known, Wanted term) {
        Evidence best = null;
        for (String key : term.keys()) {
            for (Evidence evidence : known.getOrDefault(key, List.of())) {
                if (best == null || evidence.factor() > best.factor()) {
                    best = evidence;
                }
            }
        }
        return best == null ? null : new Match(term, best, best.factor());
    }

    private static @Nullable Match nearest(Map<String, List<Evidence>> known, Wanted code) {
        Match nearest = null;
        int depth = code.keys().size();
        for (int above = 0; above < depth; above++) {
            for (Evidence evidence : known.getOrDefault(code.keys().get(above), List.of())) {
                double nearness = evidence.nearness(depth, depth - above);
                if (nearest == null || nearness > nearest.value()) {
                    nearest = new Match(code, evidence, nearness);
                }
            }
        }
        return nearest;
    }
}
