package io.stoa.samples.portal.api;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A portal in a JVM of its own, which a test may kill. It does what stands in the lines that it reads. */
final class ChildPortal implements AutoCloseable {

    /** How many instruments an import has. */
    static final int ROWS = 2000;

    static final String SOURCE = "crash";

    private static final int CHUNK = 50;

    private final Process process;
    private final BufferedReader lines;
    private final Http http;
    private final String instrument;

    private ChildPortal(Process process, BufferedReader lines, String[] ready) {
        this.process = process;
        this.lines = lines;
        this.http = new Http("http://127.0.0.1:" + ready[1]);
        this.instrument = ready[2];
    }

    static ChildPortal start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildPortal.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            return new ChildPortal(process, lines, answer(lines, "READY").split(" "));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    Http http() {
        return http;
    }

    /** An instrument that everybody may book. */
    String instrument() {
        return instrument;
    }

    void beginImport() throws IOException {
        process.outputWriter().write("import\n");
        process.outputWriter().flush();
    }

    String imported() {
        return answer(lines, "IMPORTED");
    }

    /** As a machine goes that loses its power: no word of farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static String answer(BufferedReader lines, String word) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(word)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the portal ended before it said " + word, e);
        }
        throw new IllegalStateException("the portal ended before it said " + word);
    }

    /** The child: makes an organisation and an instrument, unless they are there, and waits for what to do. */
    public static void main(String[] args) throws IOException {
        // In this JVM only: the portal that is started here.
        EmptyPortal portal = EmptyPortal.in(Path.of(args[0]), "--portal.api.claim-for=2s");
        String organisation = only(portal, "select id from stoa_organisation");
        String instrument = only(portal, "select id from stoa_instrument where source is null");
        if (organisation == null) {
            organisation = portal.organisation("crash");
        }
        Caller staff = TestUsers.make("staff-crash", organisation, Roles.STAFF);
        if (instrument == null) {
            instrument = portal.instrument(organisation, staff, EmptyPortal.draft(organisation, "Furnace"));
        }
        System.out.println("READY " + portal.port() + " " + instrument);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String provider = organisation;
            ImportReport report = portal.as(
                    staff,
                    () -> portal.bean(InstrumentCatalog.class)
                            .importAll(
                                    rows(provider),
                                    ImportOptions.forProvider("crash", provider).inChunksOf(CHUNK)));
            System.out.println("IMPORTED refused=" + report.refused());
        }
        // Nobody will write any more: a portal does not outlive the test that started it.
        System.exit(0);
    }

    private static @Nullable String only(EmptyPortal portal, String sql) {
        List<String> found = portal.sql().sql(sql).query(String.class).list();
        return found.isEmpty() ? null : found.get(0);
    }

    private static Iterator<ImportRow.Read<InstrumentDraft>> rows(String provider) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> new ImportRow.Read<>(
                        n,
                        InstrumentDraft.named(LocalizedText.of("en", "Imported " + n))
                                .providedBy(provider)
                                .source(SOURCE, "row-" + n)
                                .build()))
                .iterator();
    }
}
