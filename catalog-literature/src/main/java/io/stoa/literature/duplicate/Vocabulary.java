package io.stoa.literature.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers tokens and knows how many records have each. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();
    private int[] records = new int[1024];
    private final boolean weighted;
    private int total;

    Vocabulary() {
        this(true);
    }

    private Vocabulary(boolean weighted) {
        this.weighted = weighted;
    }

    /** For a handful of records, which cannot tell what is rare: every token says as much as any other. */
    static Vocabulary unweighted() {
        return new Vocabulary(false);
    }

    int number(String token) {
        Integer known = numbers.get(token);
        if (known == null) {
            known = numbers.size();
            numbers.put(token, known);
        }
        return known;
    }

    void count(int[] tokens) {
        total++;
        for (int token : tokens) {
            if (token >= records.length) {
                records = Arrays.copyOf(records, Math.max(token + 1, records.length * 2));
            }
            records[token]++;
        }
    }

    /** Notes a title of a list; the same in both lists of a linkage is no repetition. */
    void countTitle(String title, int list) {
        titles.merge(list + title, 1, Integer::sum);
    }

    int titles(String title, int list) {
        return titles.getOrDefault(list + title, 0);
    }

    int records(int token) {
        return records[token];
    }

    /** How much a token says: the less, the more records have it. */
    double weight(int token) {
        return weighted ? Math.log(1 + (double) total / records[token]) : 1;
    }
}
