package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.delivery.AccountDraft;
import io.stoa.literature.delivery.AccountView;
import io.stoa.literature.delivery.AgencyDraft;
import io.stoa.literature.delivery.AttemptView;
import io.stoa.literature.delivery.CountBy;
import io.stoa.literature.delivery.DeliveredDocument;
import io.stoa.literature.delivery.DeliveryAccounts;
import io.stoa.literature.delivery.DeliveryCount;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryLinks;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.DeliveryStatistics;
import io.stoa.literature.delivery.DeliveryTariff;
import io.stoa.literature.delivery.DocumentUpload;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.NewDeliveryLink;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.QuotaPeriod;
import io.stoa.literature.delivery.SupplierView;
import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A reader of a third library asks for a copy. The first supplier cannot send it, the second does. */
final class DeliveryChapter {

    private static final String DECLARATION = "2026-1";
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final DeliveryTariff THIRTY_FEN_A_PAGE =
            new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(30, "CNY")));

    private final Story story;
    private final LiteratureChapter scene;
    private final DeliveryRequests requests;
    private String library;
    private Caller reader;
    private String account;

    DeliveryChapter(Story story, LiteratureChapter scene) {
        this.story = story;
        this.scene = scene;
        this.requests = story.get(DeliveryRequests.class);
    }

    void tell() throws IOException {
        setTheScene();
        String request = aReaderAsks();
        theFirstSupplierCannot();
        theNextSendsIt();
        theReaderOpensTheLink(request);
        theMonthIsCounted();
    }

    private void setTheScene() {
        story.as(Story.administrator());
        library = scene.library("示例师范学院图书馆", "Example College Library");
        reader = Story.member("mei", library);
        RuleSets rules = story.get(RuleSets.class);
        rules.publish(RuleSetDraft.of(DeliveryRequests.TARIFF, NEW_YEAR, THIRTY_FEN_A_PAGE, "0.30 CNY a page"));
        FairUseDeclaration declaration = new FairUseDeclaration(DECLARATION, Map.of("zh", "仅供个人学习研究"));
        rules.publish(RuleSetDraft.of(DeliveryRequests.FAIR_USE, NEW_YEAR, declaration, "an example of a decision"));
        partner("CN-900001", "Example College Library", library);
        partner("CN-900002", "Example University Library", scene.university());
        partner("CN-900003", "Example Academy Library", scene.academy());
        story.as(librarian(library));
        account = story.get(DeliveryAccounts.class).open(groupOf("mei")).id();
    }

    private void partner(String isil, String name, String organisation) {
        story.get(PartnerAgencies.class)
                .register(AgencyDraft.member(AgencyId.of("ISIL", isil), name, organisation, "220100"));
    }

    private AccountDraft groupOf(String member) {
        return new AccountDraft(
                library, "Carbon group", null, Set.of(member), "CNY", QuotaPeriod.MONTH, 10_000L, null, null, true);
    }

    private String aReaderAsks() {
        story.title("A reader asks for twelve pages of the book; who holds it is asked in turn, by ISO 18626");
        story.as(reader);
        DeliveryDraft draft = DeliveryDraft.ofWork(
                        library,
                        scene.idOf(WorkIdentifierType.ISBN, "978-7-03-041234-8"),
                        ServiceType.COPY,
                        DECLARATION)
                .ofPages(12)
                .paidBy(account);
        PatronView asked = requests.submit(draft);
        story.say("  " + asked.item().title() + ": " + asked.state() + ", about " + asked.estimate()
                + ", under the declaration of fair use " + asked.fairUseVersion());
        story.later(Duration.ofMinutes(1));
        return asked.id();
    }

    private void theFirstSupplierCannot() {
        story.as(librarian(scene.university()));
        SupplierView received = received(scene.university());
        SupplyDesk desk = story.get(SupplyDesk.class);
        story.say("  the university is asked, and cannot: "
                + desk.decline(received.id(), received.version(), "NotOnShelf", null)
                        .state());
        story.later(Duration.ofMinutes(1));
    }

    private void theNextSendsIt() {
        story.later(Duration.ofDays(4));
        story.as(librarian(scene.academy()));
        SupplierView received = received(scene.academy());
        DocumentUpload file = new DocumentUpload(
                "graphene.pdf",
                "application/pdf",
                new ByteArrayInputStream("%PDF-1.4 twelve pages".getBytes(StandardCharsets.UTF_8)));
        SupplierView sent = story.get(SupplyDesk.class).sendFile(received.id(), received.version(), file, 12, null);
        story.say("  the academy is asked in turn, and sends a file after the Mid-Autumn Festival: " + sent.state());
        story.later(Duration.ofMinutes(1));
    }

    private SupplierView received(String supplier) {
        return story.get(SupplyDesk.class)
                .list(supplier, null, PageRequest.first(1))
                .items()
                .get(0);
    }

    private void theReaderOpensTheLink(String request) throws IOException {
        story.title("The reader opens the link, and the group pays");
        story.as(reader);
        PatronView delivered = requests.view(request);
        DeliveryLinks links = story.get(DeliveryLinks.class);
        NewDeliveryLink link = links.create(request);
        try (DeliveredDocument document = links.open(link.token())) {
            String content = new String(document.content().readAllBytes(), StandardCharsets.UTF_8);
            story.say("  " + document.file().name() + " (" + content + "), one of " + link.downloads()
                    + " downloads until " + link.expiresAt());
        }
        PatronView closed = requests.close(request, delivered.version());
        story.say("  " + delivered.state() + ", then " + closed.state() + " for " + closed.cost());

        story.as(librarian(library));
        requests.deskView(request).attempts().forEach(this::print);
        for (AccountView each : story.get(DeliveryAccounts.class)
                .list(library, PageRequest.first(10))
                .items()) {
            story.say("  the " + each.account().name() + " has used " + each.used() + " in " + each.period());
        }
    }

    private void print(AttemptView attempt) {
        story.say("  " + attempt.agencyName() + ": " + attempt.outcome()
                + (attempt.reason() == null ? "" : ", " + attempt.reason()));
    }

    private void theMonthIsCounted() {
        story.title("The college counts its deliveries of September");
        for (DeliveryCount count : story.get(DeliveryStatistics.class)
                .requested(library, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), CountBy.MONTH)) {
            story.say("  " + count.key() + ": asked " + count.asked() + ", filled " + count.filled() + ", fill rate "
                    + count.fillRate() + ", turnaround " + count.turnaround() + " working days");
        }
    }

    private static Caller librarian(String library) {
        return new Caller("librarian", "Librarian", library, Set.of(DeliveryRoles.LIBRARIAN), Locale.ENGLISH);
    }
}
