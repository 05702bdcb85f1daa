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

    /** A file of numbers without a header, one row for each reviewer; rows of unequal length are refused by the reader. */
    static ScoreMatrix read(Path file, boolean forbidNegative) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                rows.add(scores(file, row, forbidNegative));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + " is empty, expected a line of scores for each reviewer");
        }
        return new ScoreMatrix(rows.toArray(double[][]::new));
    }

    private static double[] scores(Path file, CsvRecord row, boolean forbidNegative) {
        double[] scores = new double[row.getFieldCount()];
        for (int i = 0; i < scores.length; i++) {
            double score = number(row.getField(i));
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException(file + ", line " + row.getStartingLineNumber() + ", column "
                        + (i + 1) + ": the score is \"" + row.getField(i)
                        + "\", expected a finite number; there must be no header");
            }
            scores[i] = score < 0 && forbidNegative ? Double.NaN : score;
        }
        return scores;
    }

    private static double number(String field) {
        try {
            return Double.parseDouble(field.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
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
        if (conflicts.reviewers() != reviewers() || conflicts.applications() != applications()) {
            throw new IllegalArgumentException("the conflicts are " + conflicts.reviewers() + " × "
                    + conflicts.applications() + ", expected " + reviewers() + " × " + applications()
                    + " as the scores");
        }
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
        for (int a = 0; a < applications(); a++) {
            builder.application(ReviewedApplication.of("A" + (a + 1), demand));
        }
        for (int r = 0; r < affinity.length; r++) {
            builder.reviewer(new Reviewer("R" + (r + 1), minLoad, maxLoad, Set.of()));
            for (int a = 0; a < affinity[r].length; a++) {
                if (!Double.isNaN(affinity[r][a])) {
                    builder.affinity(r, a, affinity[r][a]);
                }
            }
        }
        return builder.build();
    }
}
