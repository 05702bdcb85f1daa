package io.stoa.benchmarks;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.marc.MarcEncoding;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcReader;
import io.stoa.literature.exchange.marc.MarcWriter;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads the records of a file, stores them, exports them and compares the two files field by field. Options: {@code --in
 * FILE}, and {@code --format marc21|unimarc}, {@code --encoding detected|utf-8|marc-8|gb18030|latin-1}.
 */
final class MarcEvaluation implements Benchmark {

    @Override
    public String name() {
        return "eval-marc";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Path file = arguments.file("in");
        MarcFormat format = MarcFormat.valueOf(
                Objects.requireNonNullElse(arguments.text("format"), "marc21").toUpperCase(Locale.ROOT));
        MarcEncoding encoding = MarcEncoding.valueOf(Objects.requireNonNullElse(arguments.text("encoding"), "detected")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        try (TestPlatform platform =
                TestPlatform.start(new Stack(Database.H2, PersistenceProvider.HIBERNATE), LiteratureModule.create())) {
            run(platform, file, format, encoding, report);
        }
    }

    private static void run(TestPlatform platform, Path file, MarcFormat format, MarcEncoding encoding, Report report)
            throws IOException {
        platform.as(Callers.administrator());
        String library = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                .id();
        WorkCatalog works = platform.get(WorkCatalog.class);
        long damaged = 0;
        List<WorkDraft> stored = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int position = 0;
        try (InputStream in = Files.newInputStream(file)) {
            Iterator<ImportRow<WorkDraft>> rows =
                    MarcReader.iso2709(in, format, encoding, new ReadDefaults(library, "en", "marc"), Locale.ENGLISH);
            while (rows.hasNext()) {
                ImportRow<WorkDraft> row = rows.next();
                if (row instanceof ImportRow.Read<WorkDraft> read) {
                    // Files repeat control numbers; each record is kept under its place.
                    WorkDraft draft = read.draft();
                    String id = works.register(draft.toBuilder()
                                    .from("marc-" + position, String.valueOf(draft.sourceId()))
                                    .build())
                            .id();
                    stored.add(works.content(id).content());
                    positions.add(position);
                } else {
                    damaged++;
                    report.say("damaged: " + row);
                }
                position++;
            }
        } catch (ConstraintViolationException e) {
            throw new IllegalStateException("record " + (position + 1) + ": " + e.getMessage(), e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> exported = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            if (MarcWriter.iso2709(List.of(stored.get(i)).iterator(), format, out)
                    .isEmpty()) {
                exported.add(positions.get(i));
            } else {
                report.say("too long for ISO 2709: record " + (positions.get(i) + 1));
            }
        }
        report.figure("too-long", stored.size() - exported.size(), "records");
        report.figure("read", stored.size(), "records");
        report.figure("damaged", damaged, "records");
        compare(file, format, encoding, out.toByteArray(), exported, report);
    }

    private static void compare(
            Path file,
            MarcFormat format,
            MarcEncoding encoding,
            byte[] exported,
            List<Integer> positions,
            Report report)
            throws IOException {
        long fields = 0;
        long lost = 0;
        try (InputStream in = Files.newInputStream(file)) {
            Iterator<List<String>> before = MarcReader.texts(in, format, encoding);
            Iterator<List<String>> after =
                    MarcReader.texts(new ByteArrayInputStream(exported), format, MarcEncoding.UTF_8);
            for (int at = 0; before.hasNext(); at++) {
                List<String> original = before.next();
                if (!positions.contains(at)) {
                    continue;
                }
                List<String> missing = new ArrayList<>(original);
                if (after.hasNext()) {
                    after.next().forEach(missing::remove);
                }
                fields += original.size();
                lost += missing.size();
                missing.forEach(field -> report.say("lost: " + field));
            }
        }
        report.figure("fields", fields, "fields");
        report.figure("lost", lost, "fields");
    }
}
