package io.stoa.literature.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stoa.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Against a public set of references in GB/T 7714-2025, which CI gives by {@code -Dstoa.conformance}. */
class Gbt7714ConformanceTest {

    private record Case(Map<String, Object> item, String expected) {}

    @Test
    void renders_nearly_all_as_the_reference_does() throws IOException {
        Path folder = Path.of(System.getProperty("stoa.conformance", "")).resolve("citations");
        assumeThat(Files.isDirectory(folder))
                .as("the conformance data, given by -Dstoa.conformance=FOLDER")
                .isTrue();
        List<Case> cases = Json.mapper()
                .readValue(folder.resolve("gbt7714-2025-numeric.json").toFile(), new TypeReference<>() {});
        try (InputStream in =
                Files.newInputStream(folder.resolve("china-national-standard-gb-t-7714-2025-numeric.csl"))) {
            Citations citations = Citations.in(CitationStyle.read(in));
            long exact = cases.stream()
                    .filter(each -> citations
                            .references(List.of(CslItem.of(each.item())), CitationFormat.TEXT)
                            .get(0)
                            .text()
                            .equals(each.expected().strip()))
                    .count();
            assertThat(exact).isGreaterThanOrEqualTo(67);
        }
    }
}
