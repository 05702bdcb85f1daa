package io.stoa.core.finder;

import io.stoa.core.ResourceRef;
import io.stoa.core.text.LocalizedText;
import java.util.List;

/**
 * Somebody who knows something of what was asked for.
 *
 * @param ref the entry
 * @param names the name by language
 * @param score how much of it, and how surely, from just above 0 to 1
 * @param reasons what the score is made of, the weightiest first; their shares add up to it
 */
public record Found(ResourceRef ref, LocalizedText names, double score, List<FoundReason> reasons) {

    /**
     * Copies the reasons.
     *
     * @param ref the entry
     * @param names the name by language
     * @param score the score
     * @param reasons what it is made of
     */
    public Found {
        reasons = List.copyOf(reasons);
    }
}
