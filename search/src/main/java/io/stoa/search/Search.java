package io.stoa.search;

import io.stoa.core.ResourceRef;
import java.util.List;

/**
 * One search over all catalogues 统一检索. What the caller may not see affects nothing: neither hits nor totals, facets,
 * suggestions or spelling. Chinese is found by words and by parts of words, in simplified and traditional characters, in
 * any width, and by pinyin; German, Russian and English by any form of a word; identifiers in any of their written forms.
 *
 * <p>The index follows the change log, so a change is found a moment after its transaction committed;
 * {@link SearchIndex} tells how far it is behind.
 */
public interface Search {

    /**
     * Looks for something. Whatever the text is, it is read as well as possible.
     *
     * @param request what is looked for
     * @return what was found
     * @throws io.stoa.core.error.UnreadableInputException if the page's cursor belongs to another query
     * @throws io.stoa.core.error.RuleViolationException if the page lies behind {@link SearchRequest#WINDOW}
     */
    SearchResult search(SearchRequest request);

    /**
     * Titles and names that begin with what somebody has typed so far, or whose pinyin does.
     *
     * @param typed what was typed, at least one character
     * @param filter what the suggestions are narrowed to
     * @param most how many at most, 1 to 50
     * @return the suggestions, the best first
     * @throws IllegalArgumentException if {@code most} is out of bounds
     */
    List<SearchHit> suggest(String typed, SearchFilter filter, int most);

    /**
     * Entries about the same as another 相关推荐, by the words that set it apart.
     *
     * @param entry the entry
     * @param filter what the answer is narrowed to
     * @param most how many at most, 1 to 100
     * @return the entries, the most alike first; the entry itself is not among them
     * @throws io.stoa.core.error.NotFoundException if the index has no such entry, or the caller may not see it
     * @throws IllegalArgumentException if {@code most} is out of bounds
     */
    List<SearchHit> moreLike(ResourceRef entry, SearchFilter filter, int most);
}
