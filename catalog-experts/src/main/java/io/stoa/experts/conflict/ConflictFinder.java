package io.stoa.experts.conflict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Finds conflicts of interest between experts and applications, without a database. The applications' people are indexed by
 * employer, name, identifiers and works; an expert meets only those with whom a key is shared, so that the time grows with
 * the evidence and the conflicts, not with the number of pairs. Names are compared without case, width, accents, order of
 * their parts, and traditional as simplified characters. It is safe for use by many threads.
 *
 * <pre>{@code
 * ConflictFinder finder = ConflictFinder.over(applications, ConflictRules.usual(), day);
 * for (PersonProfile expert : experts) {
 *     finder.conflictsOf(expert).forEach(System.out::println);
 * }
 * }</pre>
 */
public interface ConflictFinder {

    /**
     * The conflicts of an expert with the applications.
     *
     * @param expert the expert
     * @return the conflicts by application in the order given, then by rule
     */
    List<Conflict> conflictsOf(PersonProfile expert);

    /**
     * The rules that could not be applied to an expert.
     *
     * @param expert the expert
     * @return what is not known
     */
    List<MissingEvidence> gapsOf(PersonProfile expert);

    /**
     * {@return the rules that could not be applied to the applications' people}
     */
    List<MissingEvidence> gaps();

    /**
     * All conflicts at once.
     *
     * @param experts the experts
     * @return the report
     */
    ConflictReport report(Collection<PersonProfile> experts);

    /**
     * A finder over applications.
     *
     * @param applications who stands behind them
     * @param rules the rules
     * @param day the day on which they are applied
     * @return the finder
     * @throws io.stoa.core.error.RuleViolationException if an application was given twice
     */
    static ConflictFinder over(Collection<ApplicationParties> applications, ConflictRules rules, LocalDate day) {
        return new IndexedConflictFinder(applications, rules, day);
    }
}
