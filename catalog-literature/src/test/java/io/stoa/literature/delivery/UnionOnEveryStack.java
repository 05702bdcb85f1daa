package io.stoa.literature.delivery;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.CopyPolicy;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.Item;
import io.stoa.literature.LendingPolicy;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkReference;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A platform with several member libraries, and a new work in its catalogue for each test. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class UnionOnEveryStack {

    @Parameter
    Stack stack;

    @TempDir
    static Path folder;

    MovableClock clock;
    DeliveryNode node;
    AgencyView library;
    String work;

    @BeforeParameterizedClassInvocation
    void start() throws IOException {
        clock = new MovableClock(ExchangeOnEveryStack.START);
        node = new DeliveryNode(stack, clock, folder);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        node.close();
    }

    @BeforeEach
    void publishAWork() {
        library = node.library("Asking Library");
        String provider = id(library);
        node.platform.as(Callers.administrator());
        WorkCatalog works = node.platform.get(WorkCatalog.class);
        EntryState drafted = works.register(WorkDraft.titled(LocalizedText.of("en", "Graphene"))
                .providedBy(provider)
                .build());
        EntryState submitted =
                node.as(Callers.staffOf(provider), WorkCatalog.class).submit(drafted.id(), drafted.version());
        work = node.as(Callers.platformApprover(), WorkCatalog.class)
                .approve(submitted.id(), submitted.version())
                .id();
    }

    static String id(AgencyView agency) {
        return String.valueOf(agency.agency().libraryId());
    }

    void hold(AgencyView agency, LendingPolicy lending, CopyPolicy copying, Item... items) {
        node.as(Callers.staffOf(id(agency)), Holdings.class)
                .record(HoldingDraft.of(WorkReference.of(work), id(agency), "O6/1")
                        .under(lending, copying)
                        .withItems(List.of(items)));
    }

    DeliveryDraft ofWork(ServiceType service) {
        return DeliveryDraft.ofWork(id(library), work, service, "2026-1");
    }

    DeliveryRequests requests() {
        return node.as(DeliveryNode.patron(library, "ann"), DeliveryRequests.class);
    }

    PatronView ask(DeliveryDraft draft) {
        PatronView submitted = requests().submit(draft);
        node.platform.platform().runDue();
        return requests().view(submitted.id());
    }

    SupplyDesk desk(AgencyView agency) {
        return node.as(DeliveryNode.librarian(agency), SupplyDesk.class);
    }

    List<SupplierView> received(AgencyView agency) {
        return desk(agency).list(id(agency), null, PageRequest.first(100)).items();
    }

    SupplierView arrived(AgencyView agency) {
        return received(agency).get(0);
    }

    AccountView open(Long amount, Integer number, Long approval, String... members) {
        return node.as(DeliveryNode.librarian(library), DeliveryAccounts.class)
                .open(new AccountDraft(
                        id(library),
                        "Carbon group",
                        null,
                        members.length == 0 ? Set.of("ann") : Set.of(members),
                        "CNY",
                        QuotaPeriod.MONTH,
                        amount,
                        number,
                        approval,
                        true));
    }

    AccountView account(AccountView account) {
        return node
                .as(DeliveryNode.librarian(library), DeliveryAccounts.class)
                .list(id(library), PageRequest.first(10))
                .items()
                .stream()
                .filter(each -> each.id().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    static DocumentUpload pdf() {
        return ExchangeOnEveryStack.pdf("carbon");
    }
}
