package io.stoa.core.finder;

import java.util.List;

/**
 * Finds who knows something 专家发现, ranked and with reasons. A catalogue of people answers from its own tables; a search
 * index may answer in its place.
 */
public interface Finder {

    /**
     * Who knows what is asked for. Equal questions to equal data are answered equally.
     *
     * @param query what is asked for
     * @return those whom the caller may see and who know something of it, the best first; empty if there is nobody
     * @throws jakarta.validation.ConstraintViolationException if the query is out of bounds
     * @throws io.stoa.core.error.RuleViolationException if it asks for nothing
     */
    List<Found> find(FinderQuery query);
}
