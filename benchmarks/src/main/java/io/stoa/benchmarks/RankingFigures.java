package io.stoa.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good rankings are, averaged over queries: the measures of trec_eval, of the first 1,000 of a ranking. */
final class RankingFigures {

    /** As deep as rankings are looked at. */
    static final int DEPTH = 1000;

    private static final int TOP = 10;
    private static final int RECALLED = 100;

    private int queries;
    private double averagePrecision;
    private double gain;
    private double precision;
    private double recall;

    /** A ranking without duplicates, best first, and the grades of what is relevant, at least one. */
    void add(List<String> ranking, Map<String, Integer> relevant) {
        queries++;
        averagePrecision += averagePrecision(ranking, relevant);
        gain += gain(ranking.stream()
                        .map(document -> relevant.getOrDefault(document, 0))
                        .toList())
                / gain(relevant.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        precision += found(ranking, relevant, TOP) / (double) TOP;
        recall += found(ranking, relevant, RECALLED) / (double) relevant.size();
    }

    void report(Report report, String prefix) {
        report.figure(prefix + "map", averagePrecision / queries, "MAP");
        report.figure(prefix + "ndcg10", gain / queries, "nDCG@10");
        report.figure(prefix + "p10", precision / queries, "P@10");
        report.figure(prefix + "recall100", recall / queries, "recall@100");
    }

    private static double averagePrecision(List<String> ranking, Map<String, Integer> relevant) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (relevant.containsKey(ranking.get(i))) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum / relevant.size();
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(TOP, grades.size()); i++) {
            sum += grades.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    private static long found(List<String> ranking, Map<String, Integer> relevant, int depth) {
        return ranking.stream().limit(depth).filter(relevant::containsKey).count();
    }
}
