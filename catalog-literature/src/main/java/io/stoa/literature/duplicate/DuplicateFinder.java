package io.stoa.literature.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds records that describe the same work. Records are compared only where they have something rare in common, so the
 * cost grows little faster than their number.
 *
 * <pre>{@code
 * Linkage linkage = DuplicateFinder.create().link(ours, theirs);
 * linkage.sure().forEach(match -> System.out.println(match.first() + " = " + match.second()));
 * }</pre>
 */
public final class DuplicateFinder {

    private static final Comparator<Match> SUREST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(Match::first)
            .thenComparing(Match::second);

    /** A list without duplicates repeats a title only if it says little; one with duplicates may have it a few times. */
    private static final int REPEATED_IN_CLEAN_LIST = 2;

    private static final int REPEATED = 5;

    private final MatchSettings settings;

    private DuplicateFinder(MatchSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return a finder with the standard settings}
     */
    public static DuplicateFinder create() {
        return new DuplicateFinder(MatchSettings.STANDARD);
    }

    /**
     * {@return a finder}
     *
     * @param settings how sure a match must be
     */
    public static DuplicateFinder create(MatchSettings settings) {
        return new DuplicateFinder(settings);
    }

    /**
     * Links two lists that have no duplicates of their own: every record has at most one counterpart.
     *
     * @param first the first list
     * @param second the second list
     * @return the pairs
     * @throws IllegalArgumentException if there are more than 16,777,215 records, or one id comes twice in a list
     */
    public Linkage link(List<MatchRecord> first, List<MatchRecord> second) {
        requireDistinct(first);
        requireDistinct(second);
        List<MatchRecord> all = new ArrayList<>(first);
        all.addAll(second);
        Found found = compare(all, first.size(), true);
        List<Match> sure = new ArrayList<>();
        List<Match> review = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> takenSecond = new HashSet<>();
        for (Match match : found.matches()) {
            if (taken.contains(match.first()) || takenSecond.contains(match.second())) {
                continue;
            }
            if (match.score() >= settings.sure()) {
                sure.add(match);
                taken.add(match.first());
                takenSecond.add(match.second());
            } else {
                review.add(match);
            }
        }
        return new Linkage(sure, review, found.compared());
    }

    /**
     * Finds the duplicates within one list.
     *
     * @param records the list
     * @return the clusters; a record joins one only if it fits every record in it
     * @throws IllegalArgumentException if there are more than 16,777,215 records, or one id comes twice
     */
    public Clustering dedupe(List<MatchRecord> records) {
        requireDistinct(records);
        Found found = compare(records, 0, false);
        Clusters clusters = new Clusters(found.matches(), settings);
        List<Match> sure = new ArrayList<>();
        List<Match> review = new ArrayList<>();
        for (Match match : found.matches()) {
            boolean joined = match.score() >= settings.sure() && clusters.join(match);
            (joined ? sure : review).add(match);
        }
        return new Clustering(clusters.members(), sure, review, found.compared());
    }

    /**
     * Compares one record with a few others, such as those that have something rare in common with it. What is rare in a
     * whole catalogue is not known here: every word of a title counts the same, and names of venues only as written.
     *
     * @param record the record
     * @param others the others, with ids other than its own
     * @return the others that are worth a look, as {@link Match#second}; the surest first
     */
    public List<Match> similar(MatchRecord record, List<MatchRecord> others) {
        Vocabulary vocabulary = Vocabulary.unweighted();
        Prepared one = new Prepared(record, 1, vocabulary);
        List<Prepared> prepared =
                others.stream().map(other -> new Prepared(other, 2, vocabulary)).toList();
        one.order(vocabulary, REPEATED);
        Comparison comparison = new Comparison(vocabulary, new Venues(), false);
        List<Match> matches = new ArrayList<>();
        for (Prepared other : prepared) {
            other.order(vocabulary, REPEATED);
            Match match = comparison.compare(one, other, settings.review());
            if (match != null) {
                matches.add(match);
            }
        }
        matches.sort(SUREST_FIRST);
        return matches;
    }

    private record Found(List<Match> matches, long compared) {}

    private Found compare(List<MatchRecord> records, int split, boolean oneToOne) {
        if (records.size() > Blocks.MAX_RECORDS) {
            throw new IllegalArgumentException(
                    "there are " + records.size() + " records, expected at most " + Blocks.MAX_RECORDS);
        }
        Vocabulary vocabulary = new Vocabulary();
        Prepared[] prepared = new Prepared[records.size()];
        for (int i = 0; i < prepared.length; i++) {
            prepared[i] = new Prepared(records.get(i), i < split ? 1 : 2, vocabulary);
        }
        Blocks blocks = new Blocks(settings.blockSize());
        for (int i = 0; i < prepared.length; i++) {
            prepared[i].order(vocabulary, oneToOne ? REPEATED_IN_CLEAN_LIST : REPEATED);
            blocks.add(i, prepared[i]);
        }
        Venues venues = new Venues();
        Comparison comparison = new Comparison(vocabulary, venues, oneToOne);
        long[] pairs = blocks.pairs(split);
        for (long pair : pairs) {
            Prepared one = prepared[first(pair)];
            Prepared other = prepared[second(pair)];
            if (comparison.isPlain(one, other)) {
                venues.learn(one.venue, other.venue);
            }
        }
        List<Match> matches = new ArrayList<>();
        for (long pair : pairs) {
            Match match = comparison.compare(prepared[first(pair)], prepared[second(pair)], settings.review());
            if (match != null) {
                matches.add(match);
            }
        }
        matches.sort(SUREST_FIRST);
        return new Found(matches, pairs.length);
    }

    private static int first(long pair) {
        return (int) (pair >>> 32);
    }

    private static int second(long pair) {
        return (int) pair;
    }

    private static void requireDistinct(List<MatchRecord> records) {
        Set<String> ids = new HashSet<>();
        for (MatchRecord record : records) {
            if (!ids.add(record.id())) {
                throw new IllegalArgumentException("the id " + record.id() + " comes twice, expected distinct ids");
            }
        }
    }

    /** Joins records as long as nobody in one cluster is known to differ from somebody in the other. */
    private static final class Clusters {

        private final Map<String, List<String>> clusterOf = new HashMap<>();
        private final Set<List<String>> known = new HashSet<>();
        private final MatchSettings settings;

        Clusters(List<Match> matches, MatchSettings settings) {
            this.settings = settings;
            matches.forEach(match -> known.add(List.of(match.first(), match.second())));
        }

        boolean join(Match match) {
            List<String> first = cluster(match.first());
            List<String> second = cluster(match.second());
            if (first == second) {
                return true;
            }
            if (!fit(first, second)) {
                return false;
            }
            first.addAll(second);
            second.forEach(id -> clusterOf.put(id, first));
            return true;
        }

        private boolean fit(List<String> first, List<String> second) {
            if (first.size() * second.size() > settings.blockSize() * settings.blockSize()) {
                return false;
            }
            for (String one : first) {
                for (String other : second) {
                    if (!known.contains(List.of(one, other)) && !known.contains(List.of(other, one))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private List<String> cluster(String id) {
            return clusterOf.computeIfAbsent(id, one -> new ArrayList<>(List.of(one)));
        }

        List<List<String>> members() {
            Map<String, List<String>> byFirst = new TreeMap<>();
            for (List<String> cluster : new HashSet<>(clusterOf.values())) {
                if (cluster.size() > 1) {
                    List<String> sorted = cluster.stream().sorted().toList();
                    byFirst.put(sorted.get(0), sorted);
                }
            }
            return List.copyOf(byFirst.values());
        }
    }
}
