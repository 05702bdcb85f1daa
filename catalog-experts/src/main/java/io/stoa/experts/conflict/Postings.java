package io.stoa.experts.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the people of the applications have under a key. */
final class Postings<T> {

    /**
     * Something that one of the applications has.
     *
     * @param party the number of the person or organisation
     * @param what what it has
     */
    record Posting<T>(int party, T what) {}

    private final Map<String, List<Posting<T>>> byKey = new HashMap<>();

    void add(String key, int party, T what) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Posting<>(party, what));
    }

    List<Posting<T>> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
