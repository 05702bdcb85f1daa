package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Loss;
import io.stoa.literature.WorkDraft;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void everything_that_is_not_named_as_lost_comes_back(WorkFormat format) {
        List<WorkDraft> works = new GeneratedWorks(20260706).several(150);
        byte[] file = Files.written(format, works);
        List<ImportRow<WorkDraft>> rows = Files.rows(format, file, Files.DEFAULTS);
        assertThat(rows).hasSameSizeAs(works);
        for (int i = 0; i < works.size(); i++) {
            WorkDraft before = works.get(i);
            // Read with the language of the work, as when losses are looked for.
            Set<String> lost =
                    format.losses(before).ours().stream().map(Loss::path).collect(Collectors.toSet());
            if (!before.titles().source().equals(Files.DEFAULTS.language())) {
                continue;
            }
            Map<String, String> after = Leaves.of(Files.draft(rows.get(i)));
            Leaves.of(before).forEach((path, value) -> {
                boolean said = !Set.of("null", "[]", "{}").contains(value);
                if (said && !lost.contains(path)) {
                    assertThat(after.get(path)).as(format + " " + path).isEqualTo(value);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void a_file_that_was_written_is_known_by_its_content(WorkFormat format) {
        byte[] file = Files.written(format, new GeneratedWorks(7).several(20));
        try (WorkReading reading = WorkReading.of(new ByteArrayInputStream(file), Files.DEFAULTS, Locale.ENGLISH)) {
            assertThat(reading.format()).isEqualTo(format);
            assertThat(reading.next()).isInstanceOf(ImportRow.Read.class);
        }
    }

    @ParameterizedTest
    @EnumSource(WorkFormat.class)
    void a_second_reading_is_the_same(WorkFormat format) {
        byte[] file = Files.written(format, new GeneratedWorks(11).several(30));
        assertThat(Files.rows(format, file, Files.DEFAULTS)).isEqualTo(Files.rows(format, file, Files.DEFAULTS));
    }
}
