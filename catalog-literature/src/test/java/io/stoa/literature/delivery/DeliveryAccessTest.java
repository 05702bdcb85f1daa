package io.stoa.literature.delivery;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Holdings;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkReference;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** Each method of document delivery asks the policy, and nobody of another library gets anything. */
class DeliveryAccessTest extends AccessContract {

    @TempDir
    static Path folder;

    private TestPlatform platform;
    private String library;
    private String holder;
    private String work;

    @Override
    protected List<CatalogModule> modules() {
        return List.of(LiteratureModule.create());
    }

    @Override
    protected void configure(Platform.Builder builder) {
        builder.files(new FolderFileStore(folder));
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                DeliveryRequests.class,
                SupplyDesk.class,
                DeliveryAccounts.class,
                PartnerAgencies.class,
                DeliveryLinks.class,
                DeliveryStatistics.class,
                Iso18626Endpoint.class);
    }

    /** An agency proves itself by its code, whoever calls for it. */
    @Override
    protected Set<String> openToAll() {
        return Set.of("Iso18626Endpoint.receive");
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform given) {
        platform = given;
        publishRules();
        AgencyView asking = member("Asking");
        AgencyView supplying = member("Supplying");
        library = String.valueOf(asking.agency().libraryId());
        holder = String.valueOf(supplying.agency().libraryId());
        publishAWork();
        String secret = "a secret of sixteen characters";
        platform.get(PartnerAgencies.class).setSecurityCode(asking.id(), secret);
        AccountDraft account = new AccountDraft(
                library, "Group", null, Set.of("administrator"), "CNY", QuotaPeriod.YEAR, null, null, 1L, true);
        AccountView opened = platform.get(DeliveryAccounts.class).open(account);

        DeliveryRequests requests = platform.get(DeliveryRequests.class);
        DeliveryDraft described = DeliveryDraft.described(library, WantedItem.titled("x"), ServiceType.COPY, "2026-1");
        DeliveryDraft found = DeliveryDraft.ofWork(library, work, ServiceType.COPY, "2026-1");
        PatronView verifying = submitted(requests, described);
        PatronView sent = submitted(requests, found);
        PatronView approving = submitted(requests, found.ofPages(9).paidBy(opened.id()));
        platform.platform().runDue();
        SupplyDesk desk = platform.get(SupplyDesk.class);
        SupplierView there =
                desk.list(holder, null, PageRequest.first(1)).items().get(0);
        PatronView delivered = deliveredTo(requests, desk, found);

        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        calls.put("DeliveryRequests.submit", () -> new Object[] {found});
        calls.put("DeliveryRequests.check", () ->
                new Object[] {DeliveryDraft.ofWork(library, work, ServiceType.COPY, "another")});
        calls.put("DeliveryRequests.estimate", () -> new Object[] {found});
        calls.put("DeliveryRequests.view", () -> new Object[] {sent.id()});
        calls.put("DeliveryRequests.deskView", () -> new Object[] {sent.id()});
        calls.put("DeliveryRequests.mine", () -> new Object[] {PageRequest.first(10)});
        calls.put("DeliveryRequests.list", () -> new Object[] {library, null, PageRequest.first(10)});
        calls.put("DeliveryRequests.verify", () ->
                new Object[] {verifying.id(), verifying.version(), null, WantedItem.titled("y"), null});
        for (String method : List.of("reject", "note")) {
            calls.put("DeliveryRequests." + method, () -> new Object[] {sent.id(), sent.version(), "why"});
        }
        calls.put("DeliveryRequests.cancel", () -> new Object[] {sent.id(), sent.version(), null});
        calls.put("DeliveryRequests.approve", () -> new Object[] {approving.id(), approving.version()});
        calls.put("DeliveryRequests.disapprove", () -> new Object[] {approving.id(), approving.version(), "why"});
        for (String method :
                List.of("acceptCondition", "rejectCondition", "giveUpSupplier", "renew", "sendBack", "close")) {
            calls.put("DeliveryRequests." + method, () -> new Object[] {sent.id(), sent.version()});
        }
        calls.put("DeliveryRequests.receive", () -> new Object[] {sent.id(), sent.version(), null});
        supplyDesk(calls, there);
        calls.put("DeliveryAccounts.open", () -> new Object[] {account});
        calls.put("DeliveryAccounts.revise", () -> new Object[] {opened.id(), opened.version(), account});
        calls.put("DeliveryAccounts.list", () -> new Object[] {library, PageRequest.first(10)});
        calls.put("DeliveryAccounts.mine", () -> new Object[0]);
        agencies(calls, asking);
        calls.put("DeliveryLinks.create", () -> new Object[] {delivered.id()});
        String token = platform.as(Callers.administrator())
                .get(DeliveryLinks.class)
                .create(delivered.id())
                .token();
        calls.put("DeliveryLinks.open", () -> new Object[] {token});
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (String method : List.of("requested", "supplied")) {
            String of = method.equals("requested") ? library : holder;
            calls.put("DeliveryStatistics." + method, () -> new Object[] {of, day, day.plusYears(9), CountBy.TOTAL});
        }
        byte[] message = EndpointTest.request(asking, supplying, "r-1", secret);
        calls.put("Iso18626Endpoint.receive(InputStream)", () -> new Object[] {new ByteArrayInputStream(message)});
        calls.put("Iso18626Endpoint.receive(InputStream,AgencyId)", () ->
                new Object[] {new ByteArrayInputStream(message), asking.agency().code()});
        return calls;
    }

    private static void agencies(Map<String, Supplier<Object[]>> calls, AgencyView asking) {
        AgencyDraft other = AgencyDraft.partner(
                AgencyId.of("ISIL", "DE-1"), "Elsewhere", SupplierTier.FOREIGN, "DE", URI.create("https://e.example/"));
        calls.put("PartnerAgencies.register", () -> new Object[] {other});
        calls.put("PartnerAgencies.revise", () -> new Object[] {asking.id(), asking.version(), asking.agency()});
        calls.put("PartnerAgencies.setSecurityCode", () -> new Object[] {asking.id(), "0123456789abcdef"});
        calls.put("PartnerAgencies.pause", () -> new Object[] {asking.id(), null});
        calls.put("PartnerAgencies.list", () -> new Object[] {PageRequest.first(10)});
    }

    private void supplyDesk(Map<String, Supplier<Object[]>> calls, SupplierView there) {
        String id = there.id();
        long version = there.version();
        calls.put("SupplyDesk.list", () -> new Object[] {holder, null, PageRequest.first(10)});
        calls.put("SupplyDesk.view", () -> new Object[] {id});
        for (String method : List.of("expect", "accept", "answerRenewal")) {
            calls.put("SupplyDesk." + method, () -> new Object[] {id, version, null});
        }
        calls.put("SupplyDesk.decline", () -> new Object[] {id, version, "NotHeld", null});
        calls.put("SupplyDesk.setCondition", () -> new Object[] {id, version, "why", null});
        calls.put(
                "SupplyDesk.putOff", () -> new Object[] {id, version, "OnLoan", Instant.parse("2030-01-01T00:00:00Z")});
        calls.put("SupplyDesk.sendFile", () -> new Object[] {id, version, ExchangeOnEveryStack.pdf("x"), null, null});
        calls.put("SupplyDesk.sendCopy", () -> new Object[] {id, version, null, null});
        calls.put("SupplyDesk.lend", () -> new Object[] {id, version, null, null, null});
        calls.put("SupplyDesk.answerCancel", () -> new Object[] {id, version, true});
        calls.put("SupplyDesk.recall", () -> new Object[] {id, version});
        calls.put("SupplyDesk.checkIn", () -> new Object[] {id, version});
        calls.put("SupplyDesk.writeOff", () -> new Object[] {id, version, "why"});
        calls.put("SupplyDesk.note", () -> new Object[] {id, version, "why"});
    }

    private static PatronView submitted(DeliveryRequests requests, DeliveryDraft draft) {
        return requests.submit(draft);
    }

    private PatronView deliveredTo(DeliveryRequests requests, SupplyDesk desk, DeliveryDraft draft) {
        PatronView asked = requests.submit(draft);
        platform.platform().runDue();
        SupplierView there =
                desk.list(holder, null, PageRequest.first(1)).items().get(0);
        desk.sendFile(there.id(), there.version(), ExchangeOnEveryStack.pdf("x"), null, null);
        platform.platform().runDue();
        return requests.view(asked.id());
    }

    private void publishRules() {
        platform.as(Callers.administrator());
        RuleSets rules = platform.get(RuleSets.class);
        LocalDate start = LocalDate.of(2020, 1, 1);
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.FAIR_USE, start, new FairUseDeclaration("2026-1", Map.of("en", "fair")), "test"));
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.TARIFF,
                start,
                new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(30, "CNY"))),
                "test"));
    }

    private AgencyView member(String name) {
        String organisation = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY))
                .id();
        return platform.get(PartnerAgencies.class)
                .register(AgencyDraft.member(AgencyId.of("ISIL", "CN-" + name), name, organisation, null));
    }

    private void publishAWork() {
        WorkCatalog works = platform.get(WorkCatalog.class);
        EntryState drafted = works.register(WorkDraft.titled(LocalizedText.of("en", "Carbon"))
                .providedBy(library)
                .build());
        platform.as(Callers.staffOf(library));
        EntryState submitted = works.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        work = works.approve(submitted.id(), submitted.version()).id();
        platform.as(Callers.administrator());
        platform.get(Holdings.class).record(HoldingDraft.of(WorkReference.of(work), holder, "O6/1"));
    }
}
