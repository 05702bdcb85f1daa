package io.stoa.experts.affinity;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import java.time.LocalDate;

/**
 * What somebody has under a key.
 *
 * @param key the key
 * @param factor how much it counts, 0 to 1
 * @param depth of a code, how deep in its classification the one lies that is known; 0 of a term
 */
record Evidence(ExpertiseKey key, double factor, int depth) {

    static Evidence of(ExpertiseKey key, EvidenceWeights weights, LocalDate today) {
        int depth = ExpertiseKeys.isTerm(key)
                ? 0
                : ExpertiseKeys.withAncestors(code(key)).size();
        return new Evidence(key, weights.of(key, today), depth);
    }

    /**
     * How near a code that was asked for is to what is known: twice the depth of what both lie in, by the sum of their
     * depths (Wu and Palmer, Verb semantics and lexical selection, ACL 1994), times what the evidence counts.
     */
    double nearness(int askedDepth, int commonDepth) {
        return factor * 2 * commonDepth / (askedDepth + depth);
    }

    /** What is known, as it is shown. */
    String shown() {
        return depth == 0 ? key.getTerm() : shown(code(key));
    }

    static String shown(Identifier code) {
        return code.scheme() + " " + code.display();
    }

    private static Identifier code(ExpertiseKey key) {
        String text = key.getTerm();
        int colon = text.indexOf(':');
        return Identifier.parse(IdentifierScheme.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
