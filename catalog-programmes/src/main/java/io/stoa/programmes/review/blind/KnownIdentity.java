package io.stoa.programmes.review.blind;

import java.util.List;

/**
 * What would tell who somebody is: the names to look for in blind text.
 *
 * @param names names of people and organisations in every script and spelling known, e-mail addresses, ORCID iDs,
 *     telephone numbers
 */
public record KnownIdentity(List<String> names) {

    /**
     * Copies the list and takes an absent one for empty.
     *
     * @param names the names
     */
    public KnownIdentity {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
