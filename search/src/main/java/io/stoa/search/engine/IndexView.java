package io.stoa.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * An index that is being asked. Queries are those of Lucene, made of terms that were analysed here; an engine elsewhere
 * translates them. Nothing here asks who may see what: {@link IndexSearch} puts that into the queries.
 */
public interface IndexView {

    /** In how many entries a word may stand and still be taken for misspelled. */
    int ANY_FREQUENCY = 1 << 30;

    /**
     * Looks for entries.
     *
     * @param question what is asked for
     * @return what was found
     */
    Hits find(Question question);

    /**
     * How many entries a query finds.
     *
     * @param query the query
     * @return how many
     */
    int count(Query query);

    /**
     * {@return how many entries the index holds}
     */
    long documents();

    /**
     * How many entries have each of some terms.
     *
     * @param terms the terms
     * @return how many by term; terms that nothing has may be left out
     */
    Map<Term, Integer> having(Collection<Term> terms);

    /**
     * Terms of {@link Fields#ALL_GRAMS} that differ from a word by a letter or two, whether or not something has the word
     * itself: that may be hidden from who asks.
     *
     * @param word a word in lower case
     * @param most how many at most
     * @return the terms, the most alike first
     */
    List<String> spelledLike(String word, int most);
}
