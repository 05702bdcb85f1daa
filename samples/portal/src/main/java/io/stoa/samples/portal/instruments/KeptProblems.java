package io.stoa.samples.portal.instruments;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.json.Json;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why rows of a table were refused, one problem a line, so that a page is read without the others.
 *
 * @param file where they are kept
 */
record KeptProblems(Path file) {

    static void write(List<ImportProblem> problems, Writer out) throws IOException {
        for (ImportProblem each : problems) {
            out.write(Json.write(each) + "\n");
        }
    }

    boolean exist() {
        return Files.exists(file);
    }

    /** The lines of the page and one more, which tells whether another page follows. */
    Page<ImportProblem> page(PageRequest wanted) {
        String after = wanted.after();
        int from = after != null && after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
        try (Stream<String> lines = Files.lines(file)) {
            List<ImportProblem> found = lines.skip(from)
                    .limit(wanted.size() + 1L)
                    .map(line -> Json.read(line, ImportProblem.class))
                    .toList();
            return Page.of(found, wanted.size(), last -> Integer.toString(from + wanted.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
