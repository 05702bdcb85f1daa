package io.stoa.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.stoa.experts.assignment.AssignmentProblem;
import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.assignment.ReviewedApplication;
import io.stoa.experts.assignment.Reviewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Affinities of reviewers (rows) with applications (columns); a pair that is not a number may not come together.
 *
 * @param affinity the affinities
 */
record ScoreMatrix(double[][] affinity) {

    /** A file of numbers without a header, one row for each reviewer. */
    static ScoreMatrix read(Path file, boolean forbidNegative) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                double[] scores = row.getFields().stream()
                        .mapToDouble(field -> Double.parseDouble(field.strip()))
                        .toArray();
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = scores[i] < 0 && forbidNegative ? Double.NaN : scores[i];
                }
                rows.add(scores);
            }
        }
        return new ScoreMatrix(rows.toArray(double[][]::new));
    }

    /** A matrix of which about one pair in seven may come together. */
    static ScoreMatrix random(int reviewers, int applications, double density) {
        SplittableRandom random = new SplittableRandom(42);
        double[][] affinity = new double[reviewers][applications];
        for (double[] row : affinity) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextDouble() < density ? random.nextInt(1_000_000) / 1e6 : Double.NaN;
            }
        }
        return new ScoreMatrix(affinity);
    }

    /** A file with a one wherever a pair may not come together. */
    void forbid(ScoreMatrix conflicts) {
        for (int r = 0; r < affinity.length; r++) {
            for (int a = 0; a < affinity[r].length; a++) {
                if (conflicts.affinity[r][a] > 0) {
                    affinity[r][a] = Double.NaN;
                }
            }
        }
    }

    int reviewers() {
        return affinity.length;
    }

    int applications() {
        return affinity[0].length;
    }

    AssignmentProblem problem(int demand, int minLoad, int maxLoad, Fairness fairness) {
        AssignmentProblem.Builder builder = AssignmentProblem.builder().fairness(fairness);
        String[] applications = new String[applications()];
        for (int a = 0; a < applications.length; a++) {
            applications[a] = "A" + (a + 1);
            builder.application(ReviewedApplication.of(applications[a], demand));
        }
        for (int r = 0; r < affinity.length; r++) {
            String reviewer = "R" + (r + 1);
            builder.reviewer(new Reviewer(reviewer, minLoad, maxLoad, Set.of()));
            for (int a = 0; a < applications.length; a++) {
                if (!Double.isNaN(affinity[r][a])) {
                    builder.affinity(reviewer, applications[a], affinity[r][a]);
                }
            }
        }
        return builder.build();
    }
}
