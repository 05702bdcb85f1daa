package io.stoa.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which documents answer which query, with a grade above 0. TREC files have four columns: query, a column that says
 * nothing ({@code 0} or {@code Q0}), document, grade. Older ones have query, document and perhaps more; their grades run
 * upwards here and downwards there, so that what is listed there counts as relevant and no more, but for grades below 0.
 */
record RelevanceJudgements(Map<String, Map<String, Integer>> grades) {

    private static final int TREC_COLUMNS = 4;
    private static final Set<String> NOTHING = Set.of("0", "Q0", "q0");

    static RelevanceJudgements read(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 2) {
                rows.add(columns);
            }
        }
        boolean trec = rows.stream().allMatch(row -> row.length >= TREC_COLUMNS && NOTHING.contains(row[1]));
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String[] row : rows) {
            int grade = trec ? number(row[TREC_COLUMNS - 1]) : row.length > 2 && number(row[2]) < 0 ? 0 : 1;
            Map<String, Integer> ofQuery =
                    grades.computeIfAbsent(SmartFile.plain(row[0]), query -> new LinkedHashMap<>());
            if (grade > 0) {
                ofQuery.merge(SmartFile.plain(row[trec ? 2 : 1]), grade, Math::max);
            }
        }
        grades.values().removeIf(Map::isEmpty);
        if (grades.isEmpty()) {
            throw new IllegalArgumentException(file + " says of no document that it is relevant");
        }
        return new RelevanceJudgements(grades);
    }

    /**
     * The judgements of each query of a list. Some collections number their queries by their place and not by what is
     * written in front of them; then a place 0 says that counting begins there.
     */
    List<Map<String, Integer>> of(List<String> queries) {
        boolean byId = Set.copyOf(queries).containsAll(grades.keySet());
        int first = grades.containsKey("0") ? 0 : 1;
        List<Map<String, Integer>> found = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            found.add(grades.getOrDefault(byId ? queries.get(i) : Integer.toString(i + first), Map.of()));
        }
        return found;
    }

    /** Fails if judgements name documents that there are none of, which a wrong column would. */
    void requireKnown(Set<String> documents) {
        Set<String> named = grades.values().stream()
                .flatMap(ofQuery -> ofQuery.keySet().stream())
                .collect(Collectors.toSet());
        long known = named.stream().filter(documents::contains).count();
        if (known * 2 < named.size()) {
            throw new IllegalArgumentException("of " + named.size() + " relevant documents only " + known
                    + " are among the documents; expected columns: query 0 document grade, or query document");
        }
    }

    private static int number(String grade) {
        return (int) Double.parseDouble(grade);
    }
}
