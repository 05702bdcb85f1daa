package io.stoa.benchmarks;

import io.stoa.core.json.Json;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/**
 * Cites the items of a file and compares each reference with the one expected. Options: {@code --style CSL --items JSON},
 * a list of {@code {"item": {…}, "expected": "…"}}.
 */
final class CiteEvaluation implements Benchmark {

    /** An item with the reference that it should become. */
    record Case(Map<String, Object> item, String expected) {}

    @Override
    public String name() {
        return "eval-cite";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Citations citations;
        try (InputStream in = Files.newInputStream(arguments.file("style"))) {
            citations = Citations.in(CitationStyle.read(in));
        }
        List<Case> cases = Json.mapper().readValue(arguments.file("items").toFile(), new TypeReference<>() {});
        int exact = 0;
        for (Case each : cases) {
            String text = citations
                    .references(List.of(CslItem.of(each.item())), CitationFormat.TEXT)
                    .get(0)
                    .text();
            if (text.equals(each.expected().strip())) {
                exact++;
            } else {
                report.say(each.item().get("id") + "\n  got      " + text + "\n  expected " + each.expected());
            }
        }
        report.figure("items", cases.size(), "items");
        report.figure("exact", exact, "items");
    }
}
