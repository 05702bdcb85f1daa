package io.stoa.experts.assignment;

import java.util.List;

/**
 * Which reviewers judge which applications, with its proof.
 *
 * @param pairs the pairs, by application in the order of the problem, then by reviewer
 * @param certificate how good it is
 */
public record Assignment(List<Assigned> pairs, Certificate certificate) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param pairs the pairs, by application in the order of the problem, then by reviewer
     * @param certificate how good it is
     */
    public Assignment {
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
    }

    /**
     * {@return the reviewers of an application}
     *
     * @param application its id
     */
    public List<String> reviewersOf(String application) {
        return pairs.stream()
                .filter(pair -> pair.application().equals(application))
                .map(Assigned::reviewer)
                .toList();
    }
}
