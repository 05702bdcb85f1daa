package io.stoa.experts.draw;

import io.stoa.core.catalog.Conditions;
import io.stoa.experts.Seniority;
import java.util.List;

/**
 * The criteria of a stratum in the form in which they are compared.
 *
 * @param disciplines beginnings of discipline codes; empty for any
 * @param regions beginnings of region codes; empty for any
 * @param seniorities names of ranks; empty for any
 */
record StratumFit(List<String> disciplines, List<String> regions, List<String> seniorities) {

    static StratumFit of(PoolCriteria who) {
        return new StratumFit(
                who.disciplines().stream().map(PoolQuery::digits).toList(),
                who.regions().stream().map(Conditions::regionPrefix).toList(),
                who.seniorities().stream().map(Seniority::name).toList());
    }

    /** What is not known does not fit. */
    boolean takes(EligibleExpert expert) {
        return (disciplines.isEmpty() || expert.disciplines().stream().anyMatch(this::isWithin))
                && (regions.isEmpty() || regions.stream().anyMatch(expert::isWithin))
                && (seniorities.isEmpty() || expert.seniority() != null && seniorities.contains(expert.seniority()));
    }

    private boolean isWithin(String discipline) {
        for (String prefix : disciplines) {
            if (discipline.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
