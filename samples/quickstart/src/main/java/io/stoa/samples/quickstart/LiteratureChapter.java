package io.stoa.samples.quickstart;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkRepository;
import io.stoa.literature.WorkType;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import io.stoa.literature.citation.Reference;
import io.stoa.literature.duplicate.DuplicateFinder;
import io.stoa.literature.duplicate.Match;
import io.stoa.literature.duplicate.MatchRecord;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.marc.MarcEncoding;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcReader;
import io.stoa.literature.exchange.marc.MarcWriter;
import io.stoa.literature.exchange.marc.MarcXml;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two libraries load their MARC files, the duplicates are found, and the works are cited and handed on. */
final class LiteratureChapter {

    private final Story story;

    LiteratureChapter(Story story) {
        this.story = story;
    }

    void tell() throws IOException {
        story.as(Story.administrator());
        String university = library("示例大学图书馆");
        String academy = library("示例科学院图书馆");
        marcFilesAreLoaded(university, academy);
        duplicatesAreFound();
        worksAreCited();
        recordsGoOut();
        harvestersAreAnswered();
    }

    private String library(String name) {
        return story.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", name), OrganisationKind.UNIVERSITY))
                .id();
    }

    private void marcFilesAreLoaded(String university, String academy) throws IOException {
        story.title("Two libraries load their catalogues, one as CNMARC, the other as MARC 21");
        load(university, "university.mrc", MarcFormat.UNIMARC, List.of(graphene("石墨烯的制备与应用"), idealTheory()));
        load(academy, "academy.mrc", MarcFormat.MARC21, List.of(graphene("石墨烯的製備與應用"), article()));
        Holdings holdings = story.get(Holdings.class);
        holdings.record(HoldingDraft.of(WorkReference.from("university.mrc", "b1"), university, "O613.71/12"));
        holdings.record(HoldingDraft.of(WorkReference.from("university.mrc", "b1"), academy, "O613.71/Z31"));
    }

    private void load(String library, String name, MarcFormat format, List<WorkDraft> records) throws IOException {
        Path file = story.file(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            MarcWriter.iso2709(records.iterator(), format, out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            ImportReport report = story.get(WorkCatalog.class)
                    .importAll(
                            MarcReader.iso2709(
                                    in,
                                    format,
                                    MarcEncoding.DETECTED,
                                    new ReadDefaults(library, "zh", name),
                                    Locale.ENGLISH),
                            ImportOptions.forProvider(name, library).publishing());
            story.say("  " + name + ": registered " + report.registered() + ", refused " + report.refused());
        }
    }

    private void duplicatesAreFound() {
        story.title("The same book is found in both, although one wrote it in traditional characters");
        List<MatchRecord> records = new ArrayList<>();
        Iterator<WorkDraft> works = story.get(WorkCatalog.class).export(WorkQuery.all());
        works.forEachRemaining(work -> records.add(MatchRecord.of(work.source() + " " + work.sourceId(), work)));
        for (Match match : DuplicateFinder.create().dedupe(records).sure()) {
            story.say("  "
                    + String.format(Locale.ROOT, "%s = %s, score %.2f", match.first(), match.second(), match.score()));
        }
    }

    private void worksAreCited() {
        story.title("A reader cites what was found in GB/T 7714, each work in its own language");
        Citations citations = Citations.in(CitationStyle.named("china-national-standard-gb-t-7714-2015-numeric"));
        List<CslItem> items = List.of(
                CslItem.of("1", graphene("石墨烯的制备与应用")), CslItem.of("2", article()), CslItem.of("3", idealTheory()));
        for (Reference reference : citations.references(items, CitationFormat.TEXT)) {
            story.say("  " + reference.label() + " " + reference.text());
        }
    }

    private void recordsGoOut() throws IOException {
        story.title("The union catalogue hands its records on as MARCXML");
        try (OutputStream out = Files.newOutputStream(story.file("works.xml"))) {
            long written = MarcXml.write(story.get(WorkCatalog.class).export(WorkQuery.all()), MarcFormat.MARC21, out);
            story.say("  " + written + " records in works.xml");
        }
    }

    private void harvestersAreAnswered() throws IOException {
        story.title("A harvester asks for the articles by OAI-PMH");
        OaiProvider provider = OaiProvider.create(
                OaiRepository.of(
                        "示例联合目录", "https://library.example.org/oai", "library.example.org", "oai@library.example.org"),
                List.of(story.get(WorkRepository.class)),
                "a key of the host's own".getBytes(StandardCharsets.UTF_8),
                Clock.systemUTC());
        try (OutputStream out = Files.newOutputStream(story.file("oai.xml"))) {
            provider.respond(
                    Map.of(
                            "verb", List.of("ListRecords"),
                            "metadataPrefix", List.of("oai_dc"),
                            "set", List.of("type:journal_article")),
                    out);
        }
        String answer = Files.readString(story.file("oai.xml"));
        story.say("  " + answer.replaceAll("(?s).*(<dc:title>.*?</dc:title>).*", "$1"));
    }

    private static WorkDraft graphene(String title) {
        return WorkDraft.titled(LocalizedText.of("zh", title))
                .from("opac", "b1")
                .type(WorkType.BOOK)
                .contributor(Contributor.person(ContributorRole.AUTHOR, "张伟"))
                .imprint(new Imprint("北京", "科学出版社", IssueDate.of(2014), null))
                .identifier(WorkIdentifierType.ISBN, "978-7-03-041234-8")
                .term(SubjectTerm.classNumber(SubjectTerm.CLC, "O613.71"))
                .language("zh")
                .build();
    }

    private static WorkDraft idealTheory() {
        return WorkDraft.titled(LocalizedText.of("de", "Idealtheorie in Ringbereichen"))
                .from("opac", "b2")
                .type(WorkType.BOOK)
                .author("Musterfrau", "Erika")
                .imprint(new Imprint("Berlin", "Springer", IssueDate.of(1921), null))
                .language("de")
                .build();
    }

    private static WorkDraft article() {
        return WorkDraft.titled(LocalizedText.of("en", "Sheets of carbon"))
                .from("opac", "a1")
                .type(WorkType.JOURNAL_ARTICLE)
                .author("Doe", "Jane")
                .author("Roe", "Richard")
                .author("Miles", "John")
                .author("Public", "Mary")
                .in(new Host("Carbon Letters", null, List.of(), "24", "3", "12-19", null))
                .year(2014)
                .doi("10.1000/182")
                .language("en")
                .build();
    }
}
