package io.stoa.samples.portal.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProblemsTest {

    private static final List<ImportProblem> PROBLEMS = List.of(
            new ImportProblem(2, "start", "usage.time", "Not a time:\n“soon”"),
            new ImportProblem(3, null, "usage.unknown", "没有这台仪器"),
            new ImportProblem(5, "stop", "usage.time", "Not a time"));

    @TempDir
    Path folder;

    private KeptProblems kept;

    @BeforeEach
    void keep() throws IOException {
        kept = new KeptProblems(folder.resolve("problems.jsonl"));
        assertThat(kept.exist()).isFalse();
        try (Writer out = Files.newBufferedWriter(kept.file())) {
            KeptProblems.write(PROBLEMS, out);
        }
    }

    @Test
    void come_back_page_by_page_as_they_were() {
        assertThat(kept.exist()).isTrue();
        assertThat(Page.stream(PageRequest.first(2), kept::page)).containsExactlyElementsOf(PROBLEMS);
        assertThat(kept.page(PageRequest.first(3)).hasNext()).isFalse();
    }

    @Test
    void are_read_no_further_than_the_page_needs() throws IOException {
        Files.writeString(
                kept.file(),
                Files.readString(kept.file()).lines().limit(2).toList().stream()
                                .reduce("", (all, line) -> all + line + "\n")
                        + "this line is broken\n");

        assertThat(kept.page(PageRequest.first(1)).items()).containsExactly(PROBLEMS.get(0));
    }

    @Test
    void begin_anew_where_a_cursor_was_made_up() {
        assertThat(kept.page(new PageRequest(1, "../x")).items()).containsExactly(PROBLEMS.get(0));
        assertThat(kept.page(new PageRequest(1, "999999")).items()).isEmpty();
    }
}
