package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.administrator;
import static io.stoa.samples.guides.GuideHost.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.MergePlan;
import io.stoa.literature.MergeView;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkMerges;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkReference;
import io.stoa.literature.WorkSummary;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import io.stoa.literature.citation.Reference;
import io.stoa.literature.delivery.AgencyDraft;
import io.stoa.literature.delivery.DeliveredDocument;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryLinks;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.DeliveryTariff;
import io.stoa.literature.delivery.DocumentUpload;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.SupplierView;
import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateView;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.WorkFormat;
import io.stoa.literature.exchange.WorkReading;
import io.stoa.literature.usage.CounterReports;
import io.stoa.literature.usage.CounterRequest;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.literature.usage.UsageOutcome;
import io.stoa.literature.usage.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiteratureGuideTest {

    private static final String RIS = """
            TY  - JOUR
            ID  - a1
            TI  - Sheets of carbon
            AU  - Doe, Jane
            JO  - Carbon Letters
            PY  - 2014
            DO  - 10.1000/182
            ER  -
            """;
    private static final String BIBTEX = """
            @article{b7, title = {Sheets of carbon}, author = {Doe, Jane}, journal = {Carbon Letters},
              year = {2014}, doi = {10.1000/182}}
            """;

    @TempDir
    Path folder;

    private final byte[] visitorsKey = "hashes who reads what".getBytes(StandardCharsets.UTF_8);
    private GuideHost host;
    private Platform platform;
    private String academy;
    private String college;

    @BeforeEach
    void begin() {
        // @start region="module"
        CatalogModule literature = LiteratureModule.with(
                o -> o.usage(u -> u.key(visitorsKey).platform("示例联合目录", "example"))); // the key is the host's secret
        // @end
        host = new GuideHost(folder, List.of(literature));
        platform = host.platform();
        academy = host.organisation("示例科学院图书馆", "Example Academy Library");
        college = host.organisation("示例学院图书馆", "Example College Library");
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void runs() throws IOException {
        host.signIn(administrator());
        load("academy.ris", academy, RIS);
        load("college.bib", college, BIBTEX);
        String work = find();
        merge();
        work = find();
        hold(work);
        export();
        cite(work);
        deliver(work);
        count(work);
    }

    private void load(String name, String library, String content) {
        InputStream file = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        // @start region="import"
        WorkCatalog works = platform.get(WorkCatalog.class);
        ReadDefaults defaults = new ReadDefaults(library, "zh", name); // what the file itself does not say
        try (WorkReading records = WorkReading.of(file, defaults, Locale.ENGLISH)) { // finds out the format
            ImportReport report = works.importAll(
                    records, ImportOptions.forProvider(name, library).publishing());
            report.problems().forEach(p -> System.out.println("record " + p.row() + ": " + p.message()));
            records.losses().theirs().forEach(loss -> System.out.println("not read: " + loss.path()));
        }
        // @end
    }

    private String find() {
        // @start region="find"
        WorkCatalog works = platform.get(WorkCatalog.class);
        WorkIdentifier doi =
                WorkIdentifier.of(WorkIdentifierType.DOI, "https://doi.org/10.1000/182"); // any written form
        WorkSummary found = works.list(WorkQuery.all().withIdentifier(doi), PageRequest.first(1))
                .items()
                .get(0);
        // @end
        return found.id();
    }

    private void merge() {
        host.later(Duration.ofMinutes(5));
        host.signIn(with("sun", null, WorkMerges.CATALOGUER));
        // @start region="merge"
        DuplicateReview review = platform.get(DuplicateReview.class);
        WorkMerges merges = platform.get(WorkMerges.class);
        for (DuplicateView pair :
                review.list(DuplicateQuery.open(), PageRequest.first(50)).items()) {
            System.out.println(pair.first().titles() + " = " + pair.second().titles() + "? " + pair.reasons());
            MergePlan plan = merges.plan(pair.firstId(), List.of(pair.secondId())); // a cataloguer may change it
            review.merge(pair.id(), pair.version(), plan, "the same article, catalogued by both");
        }
        // @end
        List<MergeView> done = merges.ofWork(find());
        assertThat(done).hasSize(1);
    }

    private void hold(String work) {
        host.signIn(administrator());
        // @start region="hold"
        platform.get(Holdings.class)
                .record(HoldingDraft.of(WorkReference.of(work), academy, "P 117/24")
                        .under(LendingPolicy.NOT_LENT, CopyPolicy.DELIVERED));
        // @end
    }

    private void export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // @start region="export"
        LossReport losses =
                WorkFormat.MARCXML.write(platform.get(WorkCatalog.class).export(WorkQuery.all()), out, Locale.ENGLISH);
        losses.ours().forEach(loss -> System.out.println("MARC has no home for " + loss.path()));
        // @end
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Sheets of carbon");
    }

    private void cite(String work) {
        // @start region="cite"
        Citations citations = Citations.in(CitationStyle.named("china-national-standard-gb-t-7714-2015-numeric"));
        CslItem item =
                CslItem.of("1", platform.get(WorkCatalog.class).view(work).work());
        List<Reference> references = citations.references(List.of(item), CitationFormat.TEXT);
        // @end
        assertThat(references.get(0).text()).startsWith("DOE J. Sheets of carbon");
    }

    private void deliver(String work) throws IOException {
        host.signIn(administrator());
        // @start region="delivery-setup"
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        RuleSets rules = platform.get(RuleSets.class);
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.TARIFF,
                newYear,
                new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(30, "CNY"))), // in fen
                "0.30 CNY a page"));
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.FAIR_USE,
                newYear,
                new FairUseDeclaration("2026-1", Map.of("zh", "仅供个人学习研究")),
                "what readers declare"));
        PartnerAgencies agencies = platform.get(PartnerAgencies.class);
        agencies.register(AgencyDraft.member(AgencyId.of("ISIL", "CN-900001"), "Example College", college, "220100"));
        agencies.register(AgencyDraft.member(AgencyId.of("ISIL", "CN-900002"), "Example Academy", academy, "220100"));
        // @end
        host.signIn(with("mei", college));
        // @start region="ask"
        DeliveryRequests requests = platform.get(DeliveryRequests.class);
        PatronView asked = requests.submit(DeliveryDraft.ofWork(college, work, ServiceType.COPY, "2026-1")
                .ofPages(8)); // "2026-1" is the declaration that the reader has seen
        // @end
        host.later(Duration.ofMinutes(1));
        host.signIn(with("he", academy, DeliveryRoles.LIBRARIAN));
        DocumentUpload pdf = new DocumentUpload(
                "sheets.pdf",
                "application/pdf",
                new ByteArrayInputStream("%PDF-1.4 eight pages".getBytes(StandardCharsets.UTF_8)));
        // @start region="supply"
        SupplyDesk desk = platform.get(SupplyDesk.class);
        SupplierView received =
                desk.list(academy, null, PageRequest.first(20)).items().get(0);
        desk.sendFile(received.id(), received.version(), pdf, 8, null);
        // @end
        host.later(Duration.ofMinutes(1));
        host.signIn(with("mei", college));
        // @start region="open"
        DeliveryLinks links = platform.get(DeliveryLinks.class);
        String token = links.create(asked.id()).token(); // for some days and some downloads
        try (DeliveredDocument document = links.open(token)) {
            System.out.println(
                    document.file().name() + " for " + requests.view(asked.id()).estimate());
        }
        // @end
        assertThat(requests.view(asked.id()).estimate()).hasToString("2.40 CNY");
    }

    private void count(String work) {
        // @start region="usage"
        UsageOutcome outcome = platform.get(LiteratureUsage.class)
                .record(UsageEvent.request(work, "pdf", Visitor.at("192.0.2.1", "Mozilla/5.0 Firefox/140.0"))
                        .by(college)); // the institution whose access it was
        // @end
        host.later(Duration.ofDays(15));
        host.signIn(with("liu", college, Roles.STAFF));
        // @start region="counter"
        YearMonth september = YearMonth.of(2026, 9);
        String json = platform.get(CounterReports.class)
                .journalRequests(new CounterRequest(college, september, september)); // TR_J1; itemReport gives IR
        // @end
        assertThat(outcome).isEqualTo(UsageOutcome.RECORDED);
        assertThat(json).contains("Carbon Letters").contains("Total_Item_Requests");
    }
}
