package io.stoa.benchmarks;

import io.stoa.core.catalog.EntryState;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.exchange.Exchanged;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.Loss;
import io.stoa.instruments.exchange.LossReport;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.exchange.ReadDefaults;
import io.stoa.testkit.Database;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a PIDINST XML, stores it, exports it, and counts what was lost on the way. */
final class PidinstEvaluation implements Benchmark {

    @Override
    public String name() {
        return "eval-pidinst";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Path in = arguments.file("in");
        Path out = arguments.file("out");
        try (InstrumentPlatform instruments = InstrumentPlatform.start(Database.H2)) {
            Exchanged<InstrumentDraft> read;
            try (InputStream from = Files.newInputStream(in)) {
                read = PidinstXml.read(from, new ReadDefaults(instruments.providerId(), "en", "eval"));
            }
            InstrumentCatalog catalog = instruments.platform().get(InstrumentCatalog.class);
            EntryState stored = catalog.register(read.value());
            InstrumentDraft content = catalog.content(stored.id()).content();
            LossReport written;
            try (OutputStream to = Files.newOutputStream(out)) {
                written = PidinstXml.write(content, fallbacks(stored.id()), to);
            }
            Exchanged<InstrumentDraft> again;
            try (InputStream from = Files.newInputStream(out)) {
                again = PidinstXml.read(from, new ReadDefaults(instruments.providerId(), "en", "eval"));
            }
            print(report, "unread", read.losses().theirs());
            report.figure("changed-in-store", content.equals(read.value()) ? 0 : 1, "records");
            print(report, "unwritten", ofPidinst(written.ours()));
            report.figure("changed-in-all", again.value().equals(read.value()) ? 0 : 1, "records");
        }
    }

    private static void print(Report report, String key, List<Loss> losses) {
        losses.forEach(loss -> report.say(key + " " + loss.path() + " = " + loss.value()));
        report.figure(key, losses.size(), "fields");
    }

    /** Where the entry belongs in the platform is ours alone and no field of PIDINST. */
    private static List<Loss> ofPidinst(List<Loss> losses) {
        return losses.stream()
                .filter(loss -> !loss.path().startsWith("header."))
                .toList();
    }

    private static Fallbacks fallbacks(String id) {
        return new Fallbacks(TypedIdentifier.handle("00000/" + id), "https://example.org/" + id, "Unknown owner");
    }
}
