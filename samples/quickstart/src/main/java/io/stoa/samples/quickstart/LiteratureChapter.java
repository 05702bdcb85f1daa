package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.MergePlan;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkField;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkMerges;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkType;
import io.stoa.literature.WorkView;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import io.stoa.literature.citation.Reference;
import io.stoa.literature.duplicate.ComparedWork;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateView;
import io.stoa.literature.duplicate.MatchReason;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.WorkFormat;
import io.stoa.literature.exchange.WorkReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Two libraries load their MARC files and a research group its BibTeX; the duplicates are merged, and the works are cited and
 * handed on.
 */
final class LiteratureChapter {

    private static final String SAME = "the same work, catalogued by both";

    private final Story story;
    private final WorkCatalog works;
    private String university;
    private String academy;

    LiteratureChapter(Story story) {
        this.story = story;
        this.works = story.get(WorkCatalog.class);
    }

    void tell() throws IOException {
        story.as(Story.administrator());
        university = library("示例大学图书馆", "Example University Library");
        academy = library("示例科学院图书馆", "Example Academy Library");
        marcFilesAreLoaded();
        aBibliographyIsLoaded();
        duplicatesAreMerged();
        worksAreCited();
        recordsGoOut();
    }

    String university() {
        return university;
    }

    String academy() {
        return academy;
    }

    String idOf(WorkIdentifierType type, String identifier) {
        return works.list(WorkQuery.all().withIdentifier(WorkIdentifier.of(type, identifier)), PageRequest.first(1))
                .items()
                .get(0)
                .id();
    }

    String library(String zh, String en) {
        return story.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), OrganisationKind.UNIVERSITY))
                .id();
    }

    private void marcFilesAreLoaded() throws IOException {
        story.title("Two libraries load their catalogues, one as CNMARC, the other as MARC 21");
        write("university.mrc", WorkFormat.UNIMARC, List.of(graphene("石墨烯的制备与应用"), idealTheory()));
        write("academy.mrc", WorkFormat.MARC21, List.of(graphene("石墨烯的製備與應用"), article()));
        load("university.mrc", Files.newInputStream(story.file("university.mrc")), university);
        load("academy.mrc", Files.newInputStream(story.file("academy.mrc")), academy);
        hold("university.mrc", university, "O613.71/12");
        hold("academy.mrc", academy, "O613.71/Z31");
    }

    private void write(String name, WorkFormat format, List<WorkDraft> records) throws IOException {
        try (OutputStream out = Files.newOutputStream(story.file(name))) {
            format.write(records.iterator(), out, Locale.ENGLISH);
        }
    }

    private void aBibliographyIsLoaded() throws IOException {
        story.title("A research group adds its bibliography; one entry is bad");
        load("group.bib", LiteratureChapter.class.getResourceAsStream("/literature/group.bib"), university);
    }

    private void load(String name, InputStream file, String library) throws IOException {
        try (file;
                WorkReading read = WorkReading.of(file, new ReadDefaults(library, "zh", name), Locale.ENGLISH)) {
            ImportReport report = works.importAll(
                    read, ImportOptions.forProvider(name, library).publishing());
            story.say("  " + name + ": registered " + report.registered() + ", refused " + report.refused()
                    + "; it was found to be " + read.format());
            report.problems().forEach(problem -> story.say("  record " + problem.row() + ": " + problem.message()));
            read.losses().theirs().forEach(loss -> story.say("  not read: " + loss.path() + " " + loss.value()));
        }
    }

    private void hold(String source, String library, String callNumber) {
        story.get(Holdings.class)
                .record(HoldingDraft.of(WorkReference.from(source, "b1"), library, callNumber)
                        .under(LendingPolicy.LENT, CopyPolicy.DELIVERED));
    }

    private void duplicatesAreMerged() {
        story.title("The union catalogue finds what is in it twice, and a cataloguer merges it");
        story.later(Duration.ofMinutes(5));
        story.as(new Caller("sun", "Sun", null, Set.of(WorkMerges.CATALOGUER), Locale.ENGLISH));
        DuplicateReview review = story.get(DuplicateReview.class);
        for (DuplicateView pair :
                review.list(DuplicateQuery.open(), PageRequest.first(10)).items()) {
            merge(review, pair);
        }
        int open = review.list(DuplicateQuery.open(), PageRequest.first(10))
                .items()
                .size();
        story.say("  open in the queue: " + open);
    }

    private void merge(DuplicateReview review, DuplicateView pair) {
        story.say(String.format(
                Locale.ROOT,
                "  %s = %s, score %.2f by %s",
                title(pair.first()),
                title(pair.second()),
                pair.score(),
                pair.reasons().stream().map(MatchReason::feature).toList()));
        MergePlan plan = story.get(WorkMerges.class).plan(pair.firstId(), List.of(pair.secondId()));
        review.merge(pair.id(), pair.version(), plan, SAME);
        WorkView kept = works.view(pair.secondId());
        story.say("    the id of the second leads to " + kept.work().titles().text(Locale.CHINESE) + ", with "
                + kept.holdings().size() + " holdings; taken from the second: "
                + takenFrom(pair.secondId(), plan));
    }

    private static String title(ComparedWork work) {
        return work.titles().text(Locale.CHINESE);
    }

    private static List<WorkField> takenFrom(String id, MergePlan plan) {
        return plan.origins().entrySet().stream()
                .filter(origin -> origin.getValue().contains(id))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
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
        story.title("The records are handed on, and each format says what it has no home for");
        story.as(Caller.anonymous(Locale.ENGLISH));
        export("works.xml", WorkFormat.MARCXML);
        export("works.ris", WorkFormat.RIS);
    }

    private void export(String name, WorkFormat format) throws IOException {
        Path file = story.file(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            LossReport losses = format.write(works.export(WorkQuery.all()), out, Locale.ENGLISH);
            story.say("  " + file);
            losses.ours().forEach(loss -> story.say("  not given back: " + loss.path() + " " + loss.value()));
        }
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
