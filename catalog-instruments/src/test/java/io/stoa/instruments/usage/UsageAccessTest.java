package io.stoa.instruments.usage;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.assessment.Assessment;
import io.stoa.instruments.assessment.AssessmentRules;
import io.stoa.instruments.assessment.Indicator;
import io.stoa.instruments.assessment.QuotaHours;
import io.stoa.instruments.assessment.WeightedIndicator;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The log of usage and the assessment made of it, for an instrument that is not published. */
class UsageAccessTest extends AccessContract {

    private static final TimeSlot SLOT =
            new TimeSlot(Instant.parse("2025-03-03T01:00:00Z"), Instant.parse("2025-03-03T02:00:00Z"));
    private static final UsageWork WORK = UsageWork.of(ServiceWay.TECHNICAL);
    private static final UsageUser USER = UsageUser.of("li", null);

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(UsageLog.class, Assessment.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        platform.get(RuleSets.class)
                .publish(RuleSetDraft.of(
                        Assessment.RULES,
                        LocalDate.of(2025, 1, 1),
                        AssessmentRules.of(QuotaHours.FLAT, WeightedIndicator.of(Indicator.UTILISATION, "1", "1")),
                        "made for a test"));
        platform.as(Callers.staffOf(provider));
        String instrument = platform.get(InstrumentCatalog.class)
                .register(InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                        .providedBy(provider)
                        .build())
                .id();
        UsageLog log = platform.get(UsageLog.class);
        UsageDraft draft = UsageDraft.of(instrument, USER, SLOT, WORK);
        String finished = log.record(draft).id();
        String running = log.start(UsageStart.now(instrument, USER, WORK)).id();
        return calls(provider, instrument, draft, finished, running);
    }

    private static Map<String, Supplier<Object[]>> calls(
            String provider, String instrument, UsageDraft draft, String finished, String running) {
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        UsageStart start = UsageStart.now(instrument, USER, WORK);
        UsageAdjustment adjustment = new UsageAdjustment(0, SLOT, WORK.counted(1, 1));
        calls.put("UsageLog.checkStart", () -> new Object[] {start});
        calls.put("UsageLog.start", () -> new Object[] {start});
        calls.put("UsageLog.stop", () -> new Object[] {running, UsageStop.now()});
        UsageDraft nobodys = new UsageDraft(instrument, null, null, SLOT, WORK, null, null);
        calls.put("UsageLog.checkRecord", () -> new Object[] {nobodys});
        calls.put("UsageLog.record", () -> new Object[] {draft});
        calls.put("UsageLog.adjust", () -> new Object[] {finished, adjustment, "reason"});
        calls.put("UsageLog.cancel", () -> new Object[] {finished, 0, "reason"});
        calls.put("UsageLog.view", () -> new Object[] {finished});
        calls.put("UsageLog.history", () -> new Object[] {finished});
        calls.put("UsageLog.list", () -> new Object[] {UsageQuery.during(SLOT), PageRequest.first(10)});
        calls.put("UsageLog.importAll", () ->
                new Object[] {provider, List.of(new ImportRow.Read<>(2, draft)).iterator()});
        calls.put("Assessment.assess", () -> new Object[] {instrument, 2025});
        calls.put("Assessment.assessOrganisation", () -> new Object[] {provider, 2025});
        calls.put("Assessment.assessAll", () -> new Object[] {2025});
        return calls;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }
}
