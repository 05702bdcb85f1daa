package io.stoa.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.stoa.literature.duplicate.Clustering;
import io.stoa.literature.duplicate.DuplicateFinder;
import io.stoa.literature.duplicate.Linkage;
import io.stoa.literature.duplicate.Match;
import io.stoa.literature.duplicate.MatchRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds duplicates in files and compares them with the true ones. Options: {@code --a CSV [--b CSV] --gold CSV --columns
 * title=…,authors=…,venue=…,year=… --id COLUMN}. With {@code --b} the two files are linked, and the duplicates within
 * the two together are found too; the gold file has the two ids of a pair in its first two columns.
 */
final class DedupEvaluation implements Benchmark {

    @Override
    public String name() {
        return "eval-dedup";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Map<String, String> columns = columns(arguments.text("columns"));
        String id = arguments.text("id") == null ? "id" : String.valueOf(arguments.text("id"));
        List<MatchRecord> first = read(arguments.file("a"), id, columns);
        Set<List<String>> gold = gold(arguments.file("gold"));
        DuplicateFinder finder = DuplicateFinder.create();
        if (arguments.text("b") == null) {
            Clustering found = finder.dedupe(first);
            score("", pairs(found), gold, report);
            report.figure("pairs", found.pairsCompared(), "pairs");
            return;
        }
        List<MatchRecord> second = read(arguments.file("b"), id, columns);
        Linkage linkage = finder.link(first, second);
        score("", linkage.sure().stream().map(DedupEvaluation::pair).toList(), gold, report);
        report.figure("pairs", linkage.pairsCompared(), "pairs");
        report.figure(
                "share-of-cross-product",
                100.0 * linkage.pairsCompared() / ((double) first.size() * second.size()),
                "%");
        List<MatchRecord> union = new ArrayList<>(first);
        union.addAll(second);
        Clustering clustering = finder.dedupe(union);
        score("dedupe-", pairs(clustering), gold, report);
        report.figure("dedupe-pairs", clustering.pairsCompared(), "pairs");
        if (arguments.text("show") != null) {
            show(linkage, gold, first, second, report);
            Set<List<String>> wrong = new HashSet<>(pairs(clustering));
            wrong.removeIf(pair -> gold.contains(pair) || gold.contains(List.of(pair.get(1), pair.get(0))));
            wrong.forEach(pair -> report.say("clustered: " + pair));
        }
    }

    private static void show(
            Linkage linkage, Set<List<String>> gold, List<MatchRecord> first, List<MatchRecord> second, Report report) {
        Map<String, MatchRecord> byId = new HashMap<>();
        first.forEach(record -> byId.put(record.id(), record));
        second.forEach(record -> byId.put(record.id(), record));
        Set<List<String>> found = new HashSet<>();
        for (Match match : linkage.sure()) {
            found.add(pair(match));
            if (!gold.contains(pair(match))) {
                report.say("wrong: " + match + "\n  " + byId.get(match.first()) + "\n  " + byId.get(match.second()));
            }
        }
        Map<List<String>, Match> review = new HashMap<>();
        linkage.review().forEach(match -> review.put(pair(match), match));
        gold.stream()
                .filter(pair -> !found.contains(pair))
                .forEach(pair -> report.say("missed: " + review.get(pair) + "\n  " + byId.get(pair.get(0)) + "\n  "
                        + byId.get(pair.get(1))));
    }

    private static void score(String prefix, List<List<String>> found, Set<List<String>> gold, Report report) {
        long right = found.stream()
                .filter(pair -> gold.contains(pair) || gold.contains(List.of(pair.get(1), pair.get(0))))
                .count();
        double precision = found.isEmpty() ? 0 : (double) right / found.size();
        double recall = (double) right / gold.size();
        report.figure(prefix + "precision", precision, "share");
        report.figure(prefix + "recall", recall, "share");
        report.figure(
                prefix + "f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), "share");
    }

    /** Every two records of a cluster are a pair. */
    private static List<List<String>> pairs(Clustering clustering) {
        List<List<String>> pairs = new ArrayList<>();
        for (List<String> cluster : clustering.clusters()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    pairs.add(List.of(cluster.get(i), cluster.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<String> pair(Match match) {
        return List.of(match.first(), match.second());
    }

    private static Map<String, String> columns(@Nullable String option) {
        Map<String, String> columns =
                new HashMap<>(Map.of("title", "title", "authors", "authors", "venue", "venue", "year", "year"));
        if (option != null) {
            for (String column : option.split(",")) {
                String[] named = column.split("=", 2);
                columns.put(named[0].strip(), named[1].strip());
            }
        }
        return columns;
    }

    private static List<MatchRecord> read(Path file, String id, Map<String, String> columns) throws IOException {
        List<MatchRecord> records = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            for (NamedCsvRecord row : csv) {
                records.add(new MatchRecord(
                        field(row, id),
                        field(row, columns.get("title")),
                        authors(field(row, columns.get("authors"))),
                        field(row, columns.get("venue")),
                        year(field(row, columns.get("year"))),
                        Set.of()));
            }
        }
        return records;
    }

    private static String field(NamedCsvRecord row, @Nullable String column) {
        return column == null ? "" : row.findField(column).orElse("");
    }

    /** Character references are read first, since they end with the sign that divides names. */
    private static List<String> authors(String written) {
        String field = StringEscapeUtils.unescapeHtml4(written);
        return List.of(field.split(field.contains(";") ? "\\s*;\\s*" : "\\s*,\\s*")).stream()
                .filter(author -> !author.isBlank())
                .toList();
    }

    private static @Nullable Integer year(String field) {
        String digits = field.replaceAll("\\.0$", "").strip();
        return digits.matches("[0-9]{1,4}") ? Integer.valueOf(digits) : null;
    }

    private static Set<List<String>> gold(Path file) throws IOException {
        Set<List<String>> pairs = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            csv.forEach(row -> pairs.add(List.of(row.getField(0), row.getField(1))));
        }
        return pairs;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strict(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
