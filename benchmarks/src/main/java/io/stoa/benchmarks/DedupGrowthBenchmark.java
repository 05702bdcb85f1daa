package io.stoa.benchmarks;

import io.stoa.literature.duplicate.Clustering;
import io.stoa.literature.duplicate.DuplicateFinder;
import io.stoa.literature.duplicate.MatchRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The time for 1,000,000 records against that for 100,000, of which every tenth has a duplicate with a slip in its title.
 * Words are as unevenly common as in real titles (Zipf), and the vocabulary grows with the records (Heaps).
 */
final class DedupGrowthBenchmark implements Benchmark {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    @Override
    public String name() {
        return "dedup-growth";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        List<MatchRecord> small = records(SMALL);
        List<MatchRecord> large = records(LARGE);
        seconds(small, report, "warm-up");
        int pairs = Math.max(5, arguments.number("pairs", 5));
        double[] ours = new double[pairs];
        double[] reference = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            reference[i] = seconds(small, report, "small");
            ours[i] = seconds(large, report, "large");
        }
        double larger = SideBySide.median(ours);
        double smaller = SideBySide.median(reference);
        report.ratio(larger / smaller, pairs, larger, smaller);
    }

    private static double seconds(List<MatchRecord> records, Report report, String which) {
        long start = System.nanoTime();
        Clustering clustering = DuplicateFinder.create().dedupe(records);
        double seconds = (System.nanoTime() - start) / 1e9;
        int expected = records.size() / 11;
        if (clustering.clusters().size() < expected * 0.95) {
            throw new IllegalStateException(
                    "found " + clustering.clusters().size() + " clusters of some " + expected + " duplicates");
        }
        report.say(which + ": " + seconds + " s, " + clustering.pairsCompared() + " pairs, "
                + clustering.clusters().size() + " clusters");
        return seconds;
    }

    private static List<MatchRecord> records(int count) {
        SplittableRandom random = new SplittableRandom(42);
        int words = (int) (60 * Math.pow(count * 8.0, 0.6));
        List<MatchRecord> records = new ArrayList<>(count);
        while (records.size() < count) {
            MatchRecord record = record(random, words, "R" + records.size());
            records.add(record);
            if (records.size() % 11 == 0) {
                String slipped = record.title().substring(1);
                records.add(new MatchRecord(
                        "D" + records.size(), slipped, record.authors(), record.venue(), record.year(), Set.of()));
            }
        }
        return records.subList(0, count);
    }

    private static MatchRecord record(SplittableRandom random, int words, String id) {
        StringBuilder title = new StringBuilder();
        for (int i = random.nextInt(5, 12); i > 0; i--) {
            title.append(word(random, words)).append(' ');
        }
        List<String> authors = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            authors.add("Given" + random.nextInt(300) + " Family" + random.nextInt(20_000));
        }
        return new MatchRecord(
                id, title.toString(), authors, "Journal " + random.nextInt(2000), 1980 + random.nextInt(45), Set.of());
    }

    /** The rank of a word is spread evenly on a logarithmic scale, which is Zipf's law with exponent one. */
    private static String word(SplittableRandom random, int words) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(words));
        return "w" + Integer.toString(rank * 7919, 36);
    }
}
