package io.stoa.samples.quickstart;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.exchange.Exchanged;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.instruments.exchange.LossReport;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.exchange.ReadDefaults;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A host of Stoa on plain Java SE: two institutes load their instruments, the science bureau publishes them, and
 * everybody can find them. All data are synthetic.
 */
public final class Quickstart {

    private final PrintStream out;
    private final Path folder;
    private final Platform platform;
    private final OrganisationCatalog organisations;
    private final InstrumentCatalog instruments;
    private Caller caller = Caller.anonymous(Locale.ENGLISH);

    private Quickstart(EntityManagerFactory emf, List<CatalogModule> modules, Path folder, PrintStream out) {
        this.out = out;
        this.folder = folder;
        this.platform = Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(emf))
                .caller(() -> caller)
                .build();
        this.organisations = platform.get(OrganisationCatalog.class);
        this.instruments = platform.get(InstrumentCatalog.class);
    }

    /**
     * Runs the whole story.
     *
     * @param args optionally the folder for what it exports; {@code target/quickstart} if absent
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/quickstart");
        run(Files.createDirectories(folder), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path folder, PrintStream out) throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:quickstart;DB_CLOSE_DELAY=-1");
        List<CatalogModule> modules = List.of(InstrumentsModule.create());
        SchemaMigrator.migrate(dataSource, modules);
        try (EntityManagerFactory emf = StoaPersistence.configuration("quickstart", modules)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory()) {
            new Quickstart(emf, modules, folder, out).tell();
        }
    }

    private void tell() throws IOException {
        caller = administrator();
        String university = organisation("示例大学", "Example University", OrganisationKind.UNIVERSITY);
        String institute = organisation("示例光机所", "Example Institute of Optics", OrganisationKind.RESEARCH_INSTITUTE);

        title("The university imports an XLSX file; two rows are bad");
        caller = staff("li", university, Locale.ENGLISH);
        report(importTable("jlu-instruments.xlsx", university));

        title("研究所导入一个 GB18030 编码的 CSV 文件 (the institute imports a GB18030 CSV; its messages are Chinese)");
        caller = staff("wang", institute, Locale.CHINESE);
        report(importTable("ciom-instruments-gb18030.csv", institute));

        title("The institute imports a PIDINST file");
        EntryState beamline = importPidinst("beamline.xml", institute);
        out.println("registered " + beamline.id() + " as " + beamline.status());

        title("Submitted by the institute, approved and published by the bureau");
        submitAndApprove(beamline);
        caller = staff("li", university, Locale.ENGLISH);
        for (InstrumentSummary draft : list(InstrumentQuery.matching(
                EntryFilter.all().withProvider(university).withStatuses(EntryStatus.DRAFT)))) {
            submitAndApprove(new EntryState(draft.id(), draft.version(), draft.status(), false));
        }

        title("What everybody finds with the words \"electron microscope\" in Changchun");
        caller = Caller.anonymous(Locale.ENGLISH);
        list(InstrumentQuery.matching(
                        EntryFilter.all().withText("electron microscope").withRegion("220100")))
                .forEach(found -> out.println("  " + found.names().text(Locale.ENGLISH) + " / "
                        + found.names().text(Locale.CHINESE)));

        title("Staff of the university may not touch the institute's entry");
        caller = staff("li", university, Locale.GERMAN);
        try {
            instruments.withdraw(beamline.id(), 0, "I'd rather have it.");
        } catch (AccessDeniedException refused) {
            out.println("  " + refused.message(Locale.ENGLISH));
            out.println("  " + refused.message(caller.locale()));
        }

        title("The entry's audit trail");
        caller = administrator();
        platform.get(AuditTrail.class)
                .of(new ResourceRef(InstrumentCatalog.KIND, beamline.id()), PageRequest.first(20))
                .items()
                .forEach(this::print);

        title("Exports");
        exportPidinst(beamline.id());
        exportTable();
    }

    private String organisation(String zh, String en, OrganisationKind kind) {
        return organisations
                .register(OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), kind)
                        .withRegion("220100"))
                .id();
    }

    private ImportReport importTable(String file, String providerId) throws IOException {
        try (InputStream in = example(file);
                TableReading<InstrumentDraft> rows =
                        Tables.read(InstrumentTable.of(providerId, file), in, ReadOptions.in(caller.locale()))) {
            out.println("columns that were not recognised: " + rows.unknownColumns());
            return instruments.importAll(rows, ImportOptions.forProvider(file, providerId));
        }
    }

    private EntryState importPidinst(String file, String providerId) throws IOException {
        try (InputStream in = example(file)) {
            Exchanged<InstrumentDraft> read = PidinstXml.read(in, new ReadDefaults(providerId, "en", "beamlines"));
            out.println("elements that were not read: " + read.losses().theirs());
            return instruments.register(read.value());
        }
    }

    private void submitAndApprove(EntryState drafted) {
        EntryState submitted = instruments.submit(drafted.id(), drafted.version());
        Caller submitter = caller;
        caller = approver();
        EntryState published = instruments.approve(submitted.id(), submitted.version());
        caller = submitter;
        out.println("  " + published.id() + " " + drafted.status() + " → " + submitted.status() + " → "
                + published.status());
    }

    private List<InstrumentSummary> list(InstrumentQuery query) {
        return instruments.list(query, PageRequest.first(100)).items();
    }

    private void exportPidinst(String id) throws IOException {
        Path file = folder.resolve("beamline.xml");
        Fallbacks fallbacks = new Fallbacks(
                TypedIdentifier.handle("00000/" + id), "https://example.org/instruments/" + id, "Example Institute");
        try (OutputStream to = Files.newOutputStream(file)) {
            LossReport losses = PidinstXml.write(instruments.content(id).content(), fallbacks, to);
            out.println("  " + file + ", fields without a home in PIDINST: " + losses.ours());
        }
    }

    private void exportTable() throws IOException {
        Path file = folder.resolve("instruments.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            Tables.writeXlsx(
                    InstrumentTable.of("", "export"), instruments.export(InstrumentQuery.all()), Locale.CHINESE, to);
        }
        out.println("  " + file);
    }

    private void report(ImportReport report) {
        out.println("read " + report.read() + ", registered " + report.registered() + ", refused " + report.refused());
        report.problems()
                .forEach(p -> out.println(
                        "  row " + p.row() + (p.field() == null ? "" : ", " + p.field()) + ": " + p.message()));
    }

    private void print(AuditView line) {
        out.println("  " + line.at() + "  " + line.actorName() + "  " + line.action() + "  " + line.outcome()
                + (line.reason() == null ? "" : "  " + line.reason()));
    }

    private void title(String text) {
        out.println();
        out.println("== " + text);
    }

    private static InputStream example(String file) {
        return Quickstart.class.getResourceAsStream("/register/" + file);
    }

    private static Caller administrator() {
        return new Caller("admin", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }

    private static Caller approver() {
        return new Caller("zhao", "Zhao (bureau)", null, Set.of(Roles.PLATFORM_APPROVER), Locale.ENGLISH);
    }

    private static Caller staff(String id, String organisationId, Locale locale) {
        return new Caller(id, id, organisationId, Set.of(Roles.STAFF), locale);
    }
}
