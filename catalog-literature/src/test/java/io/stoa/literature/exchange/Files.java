package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.literature.WorkDraft;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and writes files in memory. */
final class Files {

    static final ReadDefaults DEFAULTS = new ReadDefaults("library", "en", "file");

    private Files() {}

    static byte[] written(WorkFormat format, List<WorkDraft> works) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(works.iterator(), out, Locale.ENGLISH);
        return out.toByteArray();
    }

    static List<ImportRow<WorkDraft>> rows(WorkFormat format, byte[] file, ReadDefaults defaults) {
        List<ImportRow<WorkDraft>> rows = new ArrayList<>();
        try (WorkReading reading = format.read(new ByteArrayInputStream(file), defaults, Locale.ENGLISH)) {
            reading.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<ImportRow<WorkDraft>> rows(WorkFormat format, String file) {
        return rows(format, file.getBytes(StandardCharsets.UTF_8), DEFAULTS);
    }

    static WorkDraft one(WorkFormat format, String file) {
        List<ImportRow<WorkDraft>> rows = rows(format, file);
        assertThat(rows).hasSize(1);
        return draft(rows.get(0));
    }

    static WorkDraft draft(ImportRow<WorkDraft> row) {
        assertThat(row).isInstanceOf(ImportRow.Read.class);
        return ((ImportRow.Read<WorkDraft>) row).draft();
    }

    static String problem(ImportRow<WorkDraft> row) {
        assertThat(row).isInstanceOf(ImportRow.Unreadable.class);
        return ((ImportRow.Unreadable<WorkDraft>) row).problems().get(0).message();
    }

    /** The fields that are not read. */
    static List<String> unread(WorkFormat format, String file) {
        try (WorkReading reading = format.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), DEFAULTS, Locale.ENGLISH)) {
            reading.forEachRemaining(row -> {});
            return reading.losses().theirs().stream().map(loss -> loss.path()).toList();
        }
    }
}
