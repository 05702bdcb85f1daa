package io.stoa.literature;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateState;
import io.stoa.literature.duplicate.DuplicateView;
import io.stoa.literature.duplicate.WorkSelection;
import io.stoa.literature.usage.CounterReports;
import io.stoa.literature.usage.CounterRequest;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.literature.usage.Visitor;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Core's services have their own test; here only those of works, holdings and usage are called. */
class LiteratureAccessTest extends AccessContract {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(LiteratureModule.with(
                o -> o.usage(u -> u.key("a key for the tests".getBytes(StandardCharsets.UTF_8)))));
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                WorkCatalog.class,
                Holdings.class,
                WorkMerges.class,
                DuplicateReview.class,
                LiteratureUsage.class,
                CounterReports.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String library = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                .id();
        platform.as(Callers.staffOf(library));
        WorkCatalog catalog = platform.get(WorkCatalog.class);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>(
                CatalogCalls.of("WorkCatalog", catalog, library, n -> draft(library, n), WorkQuery.all()));
        calls.remove("entry");
        String held = catalog.register(draft(library, 9)).id();
        HoldingView holding = platform.get(Holdings.class).record(holding(held, library, "1"));
        calls.put("WorkCatalog.view", () -> new Object[] {held});
        calls.put("WorkCatalog.sharingIdentifiers", () -> new Object[] {draft(library, 9)});
        calls.put("Holdings.record", () -> new Object[] {holding(held, library, "2")});
        calls.put("Holdings.revise", () -> new Object[] {holding.id(), holding.version(), holding(held, library, "1")});
        calls.put("Holdings.remove", () -> new Object[] {holding.id(), holding.version()});
        calls.put("Holdings.ofWork", () -> new Object[] {held});
        calls.put("Holdings.ofLibrary", () -> new Object[] {library, PageRequest.first(10)});
        calls.put("Holdings.importAll", () -> new Object[] {
            library,
            List.of(new ImportRow.Read<>(1, holding(held, library, "3"))).iterator()
        });
        addMerges(calls, platform, library);
        addDuplicates(calls, platform, library);
        CounterRequest january = new CounterRequest(library, YearMonth.of(2026, 1), YearMonth.of(2026, 1));
        calls.put("LiteratureUsage.record", () ->
                new Object[] {UsageEvent.request(held, "pdf", Visitor.at("192.0.2.1", "Mozilla/5.0"))});
        calls.put("CounterReports.journalRequests", () -> new Object[] {january});
        calls.put("CounterReports.itemReport", () -> new Object[] {january});
        return calls;
    }

    private static void addMerges(Map<String, Supplier<Object[]>> calls, TestPlatform platform, String library) {
        WorkCatalog catalog = platform.get(WorkCatalog.class);
        WorkMerges merges = platform.get(WorkMerges.class);
        String kept = catalog.register(draft(library, 11)).id();
        String merged = catalog.register(draft(library, 12)).id();
        String third = catalog.register(draft(library, 13)).id();
        MergeView merge = merges.merge(merges.plan(kept, List.of(merged)), "twice");
        MergePlan plan = merges.plan(kept, List.of(third));
        calls.put("WorkMerges.plan", () -> new Object[] {kept, List.of(third)});
        calls.put("WorkMerges.merge", () -> new Object[] {plan, "twice"});
        calls.put("WorkMerges.undo", () -> new Object[] {merge.id(), "not twice"});
        calls.put("WorkMerges.ofWork", () -> new Object[] {kept});
    }

    private static void addDuplicates(Map<String, Supplier<Object[]>> calls, TestPlatform platform, String library) {
        WorkCatalog catalog = platform.get(WorkCatalog.class);
        DuplicateReview review = platform.get(DuplicateReview.class);
        String title = "Conduction of heat by sheets of carbon";
        String one = catalog.register(titled(library, title)).id();
        String other = catalog.register(titled(library, title)).id();
        review.scan(WorkSelection.ofProvider(library));
        DuplicateQuery query = DuplicateQuery.open().ofProvider(library).ofWork(one);
        DuplicateView pair = review.list(query, PageRequest.first(1)).items().get(0);
        MergePlan plan = platform.get(WorkMerges.class).plan(one, List.of(other));
        WorkSelection ours = WorkSelection.ofProvider(library);
        calls.put("DuplicateReview.similarTo", () -> new Object[] {draft(library, 9)});
        calls.put("DuplicateReview.checkChanges", () -> new Object[] {10});
        calls.put("DuplicateReview.scan(WorkSelection)", () -> new Object[] {ours});
        calls.put("DuplicateReview.scan(WorkSelection,WorkSelection)", () ->
                new Object[] {ours, WorkSelection.ofSource("nobody")});
        calls.put("DuplicateReview.list", () -> new Object[] {query, PageRequest.first(10)});
        calls.put("DuplicateReview.decide", () ->
                new Object[] {pair.id(), pair.version(), DuplicateState.DIFFERENT, "not twice"});
        calls.put("DuplicateReview.merge", () -> new Object[] {pair.id(), pair.version(), plan, "twice"});
    }

    private static WorkDraft titled(String provider, String title) {
        return WorkDraft.titled(LocalizedText.of("en", title))
                .providedBy(provider)
                .build();
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }

    private static HoldingDraft holding(String work, String library, String id) {
        return HoldingDraft.of(WorkReference.of(work), library, "O6/1").from("opac", id);
    }

    private static WorkDraft draft(String provider, int n) {
        return WorkDraft.titled(LocalizedText.of("en", "Carbon " + n))
                .providedBy(provider)
                .doi("10.1000/carbon." + n)
                .build();
    }
}
