package io.stoa.samples.quickstart;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.exchange.ReadDefaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Two institutes load their instruments, the science bureau publishes them, and everybody can find them. */
final class RegisterChapter {

    private final Story story;
    private final OrganisationCatalog organisations;
    private final InstrumentCatalog instruments;

    RegisterChapter(Story story) {
        this.story = story;
        this.organisations = story.get(OrganisationCatalog.class);
        this.instruments = story.get(InstrumentCatalog.class);
    }

    void tell() throws IOException {
        story.as(Story.administrator());
        String university = organisation("示例大学", "Example University", OrganisationKind.UNIVERSITY);
        String institute = organisation("示例光机所", "Example Institute of Optics", OrganisationKind.RESEARCH_INSTITUTE);

        story.title("The university imports an XLSX file; two rows are bad");
        story.as(Story.staff("li", university, Locale.ENGLISH));
        report(importTable("jlu-instruments.xlsx", university));

        story.title("研究所导入一个 GB18030 编码的 CSV 文件 (the institute imports a GB18030 CSV; its messages are Chinese)");
        story.as(Story.staff("wang", institute, Locale.CHINESE));
        report(importTable("ciom-instruments-gb18030.csv", institute));

        story.title("The institute imports a PIDINST file");
        EntryState beamline = importPidinst("beamline.xml", institute);
        story.say("registered " + beamline.id() + " as " + beamline.status());

        story.title("Submitted by the institute, approved and published by the bureau");
        submitAndApprove(beamline);
        story.as(Story.staff("li", university, Locale.ENGLISH));
        for (InstrumentSummary draft : list(InstrumentQuery.matching(
                EntryFilter.all().withProvider(university).withStatuses(EntryStatus.DRAFT)))) {
            submitAndApprove(new EntryState(draft.id(), draft.version(), draft.status(), false));
        }

        story.title("What everybody finds with the words \"electron microscope\" in Changchun");
        story.as(Caller.anonymous(Locale.ENGLISH));
        list(InstrumentQuery.matching(
                        EntryFilter.all().withText("electron microscope").withRegion("220100")))
                .forEach(found -> story.say("  " + found.names().text(Locale.ENGLISH) + " / "
                        + found.names().text(Locale.CHINESE)));

        story.title("Staff of the university may not touch the institute's entry");
        story.as(Story.staff("li", university, Locale.GERMAN));
        try {
            instruments.withdraw(beamline.id(), 0, "I'd rather have it.");
        } catch (AccessDeniedException refused) {
            story.say("  " + refused.message(Locale.ENGLISH));
            story.say("  " + refused.message(story.caller().locale()));
        }

        story.title("The entry's audit trail");
        story.as(Story.administrator());
        story.get(AuditTrail.class)
                .of(new ResourceRef(InstrumentCatalog.KIND, beamline.id()), PageRequest.first(20))
                .items()
                .forEach(this::print);

        story.title("Exports");
        exportPidinst(beamline.id());
        exportTable();
    }

    String organisation(String zh, String en, OrganisationKind kind) {
        return organisations
                .register(OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), kind)
                        .withRegion("220100"))
                .id();
    }

    private ImportReport importTable(String file, String providerId) throws IOException {
        try (InputStream in = example(file);
                TableReading<InstrumentDraft> rows = Tables.read(
                        InstrumentTable.of(providerId, file),
                        in,
                        ReadOptions.in(story.caller().locale()))) {
            story.say("columns that were not recognised: " + rows.unknownColumns());
            return instruments.importAll(rows, ImportOptions.forProvider(file, providerId));
        }
    }

    private EntryState importPidinst(String file, String providerId) throws IOException {
        try (InputStream in = example(file)) {
            Exchanged<InstrumentDraft> read = PidinstXml.read(in, new ReadDefaults(providerId, "en", "beamlines"));
            story.say("elements that were not read: " + read.losses().theirs());
            return instruments.register(read.value());
        }
    }

    private void submitAndApprove(EntryState drafted) {
        EntryState submitted = instruments.submit(drafted.id(), drafted.version());
        Caller submitter = story.caller();
        story.as(Story.approver());
        EntryState published = instruments.approve(submitted.id(), submitted.version());
        story.as(submitter);
        story.say("  " + published.id() + " " + drafted.status() + " → " + submitted.status() + " → "
                + published.status());
    }

    private List<InstrumentSummary> list(InstrumentQuery query) {
        return instruments.list(query, PageRequest.first(100)).items();
    }

    private void exportPidinst(String id) throws IOException {
        Path file = story.file("beamline.xml");
        Fallbacks fallbacks = new Fallbacks(
                TypedIdentifier.handle("00000/" + id), "https://example.org/instruments/" + id, "Example Institute");
        try (OutputStream to = Files.newOutputStream(file)) {
            LossReport losses = PidinstXml.write(instruments.content(id).content(), fallbacks, to);
            story.say("  " + file + ", fields without a home in PIDINST: " + losses.ours());
        }
    }

    private void exportTable() throws IOException {
        Path file = story.file("instruments.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            Tables.writeXlsx(
                    InstrumentTable.of("", "export"), instruments.export(InstrumentQuery.all()), Locale.CHINESE, to);
        }
        story.say("  " + file);
    }

    private void report(ImportReport report) {
        story.say("read " + report.read() + ", registered " + report.registered() + ", refused " + report.refused());
        report.problems()
                .forEach(p -> story.say(
                        "  row " + p.row() + (p.field() == null ? "" : ", " + p.field()) + ": " + p.message()));
    }

    private void print(AuditView line) {
        story.say("  " + line.at() + "  " + line.actorName() + "  " + line.action() + "  " + line.outcome()
                + (line.reason() == null ? "" : "  " + line.reason()));
    }

    private static InputStream example(String file) {
        return RegisterChapter.class.getResourceAsStream("/register/" + file);
    }
}
