package io.stoa.experts.affinity;

import io.stoa.core.identifier.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked for, as keys.
 *
 * @param terms terms, each once
 * @param codes codes, each once
 */
record Topic(List<String> terms, List<Identifier> codes) {

    /** A title has some twenty terms; what comes after the first two hundred of a long text adds nothing. */
    private static final int MOST_TERMS = 200;

    static Topic of(Collection<String> texts, Collection<Identifier> codes) {
        Set<String> terms = new LinkedHashSet<>();
        texts.forEach(text -> terms.addAll(ExpertiseKeys.TERMS.of(text)));
        return new Topic(terms.stream().limit(MOST_TERMS).toList(), List.copyOf(new LinkedHashSet<>(codes)));
    }

    boolean isEmpty() {
        return terms.isEmpty() && codes.isEmpty();
    }

    /** All keys under which somebody may be found: of a code, it and all above it. */
    List<String> lookups() {
        Set<String> all = new LinkedHashSet<>();
        terms.forEach(term -> all.add(ExpertiseKeys.term(term)));
        codes.forEach(code -> ExpertiseKeys.withAncestors(code).forEach(above -> all.add(ExpertiseKeys.code(above))));
        return new ArrayList<>(all);
    }
}
