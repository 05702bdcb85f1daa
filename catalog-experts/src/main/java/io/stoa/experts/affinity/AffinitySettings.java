package io.stoa.experts.affinity;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;

/**
 * What the standard affinity is made of. The three shares are weighed against each other; where an application has no codes
 * or no keywords, the others take their place.
 *
 * @param codes the weight of codes, 0 to 1
 * @param keywords the weight of keywords against the terms of the expertise, 0 to 1
 * @param text the weight of title and abstract against all that is written about the reviewer, 0 to 1
 * @param evidence how much evidence counts by source and age
 * @param least the lowest affinity of a pair that is given at all, 0 to 1
 * @param pairsPerTopic how many reviewers are given for an application at most, at least 1. The fewer, the faster the
 *     assignment; too few, and there may be none although more pairs would have made one
 */
public record AffinitySettings(
        double codes, double keywords, double text, EvidenceWeights evidence, double least, int pairsPerTopic) {

    /** Codes 0.4, keywords 0.3, text 0.3; the best 200 reviewers of an application that reach 0.01. */
    public static final AffinitySettings STANDARD =
            new AffinitySettings(0.4, 0.3, 0.3, EvidenceWeights.STANDARD, 0.01, 200);

    /**
     * Checks the bounds.
     *
     * @param codes the weight of codes
     * @param keywords the weight of keywords
     * @param text the weight of texts
     * @param evidence how much evidence counts
     * @param least the lowest affinity that is given
     * @param pairsPerTopic how many reviewers are given for an application at most
     * @throws RuleViolationException if a weight is out of bounds, or all are 0
     */
    public AffinitySettings {
        EvidenceWeights.requireShare("codes", codes);
        EvidenceWeights.requireShare("keywords", keywords);
        EvidenceWeights.requireShare("text", text);
        EvidenceWeights.requireShare("least", least);
        if (codes + keywords + text == 0) {
            throw new RuleViolationException(Violation.of(Message.of("experts.affinity.no-weight")));
        }
        if (pairsPerTopic < 1) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.affinity.pairs-per-topic", "value", pairsPerTopic)));
        }
    }

    /**
     * {@return the same with as many pairs as there are}
     */
    public AffinitySettings withAllPairs() {
        return new AffinitySettings(codes, keywords, text, evidence, 0, Integer.MAX_VALUE);
    }
}
