package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.WorkType;
import io.stoa.literature.delivery.AccountDraft;
import io.stoa.literature.delivery.AgencyDraft;
import io.stoa.literature.delivery.Amount;
import io.stoa.literature.delivery.DeliveryAccounts;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.literature.delivery.DeliveryTariff;
import io.stoa.literature.delivery.DocumentUpload;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.PartnerAgencies;
import io.stoa.literature.delivery.PatronView;
import io.stoa.literature.delivery.QuotaPeriod;
import io.stoa.literature.delivery.SupplierTier;
import io.stoa.literature.delivery.SupplierView;
import io.stoa.literature.delivery.SupplyDesk;
import io.stoa.literature.delivery.SupplyState;
import io.stoa.literature.delivery.WantedItem;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A year in which readers asked libraries for documents, and what is under way now. */
final class DeliveryStory {

    static final String FAIR_USE = "2026-1";

    private static final String HOME = "U01";
    private static final String MEMBER = "member";
    private static final int FULL = 60;
    private static final int PAGES = 12;
    private static final int FEN_A_PAGE = 30;

    private final Plan plan;
    private final City city;
    private final Stage stage;
    private final Steps steps;
    private final SourceIds ids;

    DeliveryStory(Plan plan, City city, Stage stage, Steps steps, SourceIds ids) {
        this.plan = plan;
        this.city = city;
        this.stage = stage;
        this.steps = steps;
        this.ids = ids;
    }

    /** How a request that is under way stands. */
    private enum Ending {
        DELIVERED,
        ASKED,
        EXPECTED,
        PROMISED,
        CONDITIONAL,
        LATER,
        SHIPPED,
        LENT,
        DECLINED,
        CANCELLED,
        DESCRIBED,
        REJECTED,
        TO_APPROVE,
        READY
    }

    void tell() {
        steps.once("delivery partners", this::partners);
        int n = 0;
        int past = plan.of(FULL);
        for (; n < past; n++) {
            // From nearly a year ago to a week ago, evenly.
            int days = 340 - n * 330 / past;
            Ending ending = n % 9 == 8 ? Ending.DECLINED : n % 11 == 10 ? Ending.CANCELLED : Ending.DELIVERED;
            request(n, ending, plan.now().minus(Duration.ofDays(days)));
        }
        for (Ending ending : Ending.values()) {
            request(n, ending, plan.now().minus(Duration.ofHours(30 - n % 12)));
            n++;
        }
        stage.leave();
    }

    private Caller librarian(String library) {
        return Stage.someone("librarian-" + library, "馆员 " + library, city.id(library), DeliveryRoles.LIBRARIAN);
    }

    private void partners() {
        stage.as(Stage.administrator()).at(plan.now().minus(Duration.ofDays(400)));
        RuleSets rules = stage.get(RuleSets.class);
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.TARIFF,
                plan.today().minusDays(400),
                new DeliveryTariff(List.of(DeliveryTariff.Line.perPage(FEN_A_PAGE, "CNY"))),
                "示例：每页 0.30 元"));
        rules.publish(RuleSetDraft.of(
                DeliveryRequests.FAIR_USE,
                plan.today().minusDays(400),
                new FairUseDeclaration(
                        FAIR_USE,
                        Map.of(
                                "zh", "本人申请的文献仅供个人学习、研究使用，不作商业用途，不再传播。",
                                "en",
                                        "I use the document for my own study and research only, not for trade, and pass it on to nobody.")),
                "示例"));
        PartnerAgencies partners = stage.get(PartnerAgencies.class);
        int number = 900_001;
        for (Institution library : city.libraries()) {
            partners.register(AgencyDraft.member(
                    AgencyId.of("ISIL", "CN-" + number++),
                    library.name().zh(),
                    city.id(library.code()),
                    library.region()));
        }
        Institution away = city.institution("P15");
        partners.register(AgencyDraft.partner(
                AgencyId.of("ISIL", "CN-" + number),
                away.name().zh(),
                SupplierTier.DOMESTIC,
                away.region(),
                URI.create("https://ill.example.org/iso18626")));
        stage.as(librarian(HOME));
        account("材料学院课题组经费", 50_000L, null);
        account("需审批的课题组经费", 50_000L, 100L);
    }

    private void account(String name, long quota, @Nullable Long approvalLimit) {
        stage.get(DeliveryAccounts.class)
                .open(new AccountDraft(
                        city.id(HOME),
                        name,
                        null,
                        Set.of(MEMBER),
                        "CNY",
                        QuotaPeriod.MONTH,
                        quota,
                        null,
                        approvalLimit,
                        true));
    }

    /** One request, step by step: what goes on between libraries is due work, which is done between our steps. */
    private void request(int n, Ending ending, Instant asked) {
        String step = "delivery " + n + " ";
        Caller reader = Stage.someone(MEMBER, "孙悦 (demo)", city.id(HOME));
        steps.once(step + "ask", () -> {
            stage.as(reader).at(asked);
            stage.get(DeliveryRequests.class).submit(draft(n, ending));
        });
        stage.as(Stage.administrator()).at(asked.plus(Duration.ofMinutes(10)));
        stage.runDue();
        steps.once(step + "answer", () -> answer(ending, asked.plus(Duration.ofHours(5))));
        stage.as(Stage.administrator()).at(asked.plus(Duration.ofHours(6)));
        stage.runDue();
        if (ending == Ending.DELIVERED) {
            steps.once(step + "close", () -> {
                stage.as(reader).at(asked.plus(Duration.ofHours(20)));
                PatronView latest = latest();
                stage.get(DeliveryRequests.class).close(latest.id(), latest.version());
            });
        }
    }

    private DeliveryDraft draft(int n, Ending ending) {
        boolean described = ending == Ending.DESCRIBED || ending == Ending.REJECTED;
        DeliveryDraft draft = described
                ? DeliveryDraft.described(
                        city.id(HOME),
                        WantedItem.titled("低温环境下的光学检测（示例）").article("检测方法综述", "12", "45-58"),
                        ServiceType.COPY,
                        FAIR_USE)
                : DeliveryDraft.ofWork(
                        city.id(HOME),
                        wanted(n, ending),
                        ending == Ending.LENT ? ServiceType.LOAN : ServiceType.COPY,
                        FAIR_USE);
        DeliveryDraft paged = ending == Ending.LENT ? draft : draft.ofPages(PAGES);
        boolean approved = ending == Ending.TO_APPROVE;
        return paged.paidBy(accounts().get(approved ? 1 : 0));
    }

    private List<String> accounts() {
        return stage.get(DeliveryAccounts.class).mine().stream()
                .sorted(java.util.Comparator.comparing(each -> each.account().approvalLimit() != null))
                .map(each -> each.id())
                .toList();
    }

    /** A work that another library of the city holds and sends or lends, each time another one. */
    private String wanted(int n, Ending ending) {
        List<String> offered = stage.transactions()
                .required(em -> em.createQuery(
                                "select w.id from Work w where w.type = :type and w.source <> :own order by w.sourceId, w.source",
                                String.class)
                        .setParameter("type", ending == Ending.LENT ? WorkType.BOOK : WorkType.JOURNAL_ARTICLE)
                        .setParameter("own", UnionCatalogue.source(city.institution(HOME)))
                        .getResultList());
        return offered.get(n % offered.size());
    }

    private PatronView latest() {
        return stage.get(DeliveryRequests.class)
                .mine(PageRequest.first(1))
                .items()
                .get(0);
    }

    private void answer(Ending ending, Instant when) {
        stage.at(when);
        switch (ending) {
            case DESCRIBED, ASKED, TO_APPROVE -> {}
            case REJECTED -> {
                stage.as(librarian(HOME));
                PatronView newest = newest();
                stage.get(DeliveryRequests.class).reject(newest.id(), newest.version(), "本馆已有该文献电子版，可直接下载。");
            }
            case CANCELLED -> {
                stage.as(Stage.someone(MEMBER, "孙悦 (demo)", city.id(HOME)));
                PatronView latest = latest();
                stage.get(DeliveryRequests.class).cancel(latest.id(), latest.version(), "已从作者处获得。");
            }
            default -> supply(ending, when);
        }
    }

    private PatronView newest() {
        return stage.get(DeliveryRequests.class)
                .list(city.id(HOME), null, PageRequest.first(1))
                .items()
                .get(0);
    }

    /** The library that was asked answers. */
    private void supply(Ending ending, Instant when) {
        for (Institution library : city.libraries()) {
            stage.as(librarian(library.code()));
            SupplyDesk desk = stage.get(SupplyDesk.class);
            for (SupplierView each : desk.list(city.id(library.code()), SupplyState.RECEIVED, PageRequest.first(1))
                    .items()) {
                supply(desk, each, ending, when);
                return;
            }
        }
    }

    private static void supply(SupplyDesk desk, SupplierView each, Ending ending, Instant when) {
        switch (ending) {
            case EXPECTED -> desk.expect(each.id(), each.version(), when.plus(Duration.ofDays(3)));
            case PROMISED -> desk.accept(each.id(), each.version(), when.plus(Duration.ofDays(2)));
            case CONDITIONAL ->
                desk.setCondition(each.id(), each.version(), "CostExceedsMaxCost", new Amount(2_000, "CNY"));
            case LATER -> desk.putOff(each.id(), each.version(), "OnLoan", when.plus(Duration.ofDays(10)));
            case SHIPPED -> desk.sendCopy(each.id(), each.version(), PAGES, null);
            case LENT ->
                desk.lend(
                        each.id(),
                        each.version(),
                        "北湖-" + each.id().substring(0, 8),
                        when.atZone(Plan.ZONE).toLocalDate().plusDays(30),
                        null);
            case DECLINED -> desk.decline(each.id(), each.version(), "NotOnShelf", null);
            default -> desk.sendFile(each.id(), each.version(), scan(), PAGES, null);
        }
    }

    private static DocumentUpload scan() {
        String text = "%PDF-1.4\n% " + Plan.MARK_EN + "\n";
        return new DocumentUpload(
                "document.pdf", "application/pdf", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
