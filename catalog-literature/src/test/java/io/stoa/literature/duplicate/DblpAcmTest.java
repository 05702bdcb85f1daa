package io.stoa.literature.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a public gold standard (DBLP-ACM), which CI gives by {@code -Dstoa.conformance}. */
class DblpAcmTest {

    private static List<MatchRecord> dblp = List.of();
    private static List<MatchRecord> acm = List.of();
    private static Set<List<String>> gold = Set.of();

    @BeforeAll
    static void readTheFiles() throws IOException {
        Path folder = Path.of(System.getProperty("stoa.conformance", "")).resolve("dedup/dblp-acm");
        assumeThat(Files.isDirectory(folder))
                .as("the conformance data, given by -Dstoa.conformance=FOLDER")
                .isTrue();
        dblp = read(folder.resolve("DBLP2.csv"));
        acm = read(folder.resolve("ACM.csv"));
        Set<List<String>> pairs = new HashSet<>();
        rows(folder.resolve("DBLP-ACM_perfectMapping.csv"))
                .forEach(row -> pairs.add(List.of(row.getField(0), row.getField(1))));
        gold = pairs;
    }

    @Test
    void links_the_two_lists() {
        Linkage linkage = DuplicateFinder.create().link(dblp, acm);
        List<List<String>> found = linkage.sure().stream()
                .map(match -> List.of(match.first(), match.second()))
                .toList();
        assertThat(f1(found)).isGreaterThanOrEqualTo(0.985);
        assertThat(linkage.pairsCompared()).isLessThan((long) dblp.size() * acm.size() / 100);
    }

    @Test
    void finds_the_duplicates_in_the_two_together() {
        List<MatchRecord> all = new ArrayList<>(dblp);
        all.addAll(acm);
        List<List<String>> found = new ArrayList<>();
        for (List<String> cluster : DuplicateFinder.create().dedupe(all).clusters()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    found.add(List.of(cluster.get(i), cluster.get(j)));
                }
            }
        }
        assertThat(f1(found)).isGreaterThanOrEqualTo(0.97);
    }

    private static double f1(List<List<String>> found) {
        long right = found.stream()
                .filter(pair -> gold.contains(pair) || gold.contains(List.of(pair.get(1), pair.get(0))))
                .count();
        return 2.0 * right / (found.size() + gold.size());
    }

    private static List<MatchRecord> read(Path file) throws IOException {
        List<MatchRecord> records = new ArrayList<>();
        for (NamedCsvRecord row : rows(file)) {
            records.add(new MatchRecord(
                    row.getField("id"),
                    row.getField("title"),
                    List.of(StringEscapeUtils.unescapeHtml4(row.getField("authors"))
                            .split("\\s*,\\s*")),
                    row.getField("venue"),
                    Integer.valueOf(row.getField("year")),
                    Set.of()));
        }
        return records;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file, StandardCharsets.ISO_8859_1))) {
            return csv.stream().toList();
        }
    }
}
