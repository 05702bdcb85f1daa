package io.stoa.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.maintenance.CalibrationDraft;
import io.stoa.instruments.maintenance.CalibrationOutcome;
import io.stoa.instruments.maintenance.CalibrationPlanDraft;
import io.stoa.instruments.maintenance.Calibrations;
import io.stoa.instruments.maintenance.MaintenanceDesk;
import io.stoa.instruments.maintenance.ProblemDraft;
import io.stoa.instruments.maintenance.ProblemView;
import io.stoa.instruments.maintenance.Severity;
import io.stoa.instruments.sample.ResultUpload;
import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDesk;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleView;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceAccessTest extends AccessContract {

    private static final Caller MEMBER = new Caller("member", "Member", null, Set.of(), Locale.ENGLISH);

    @TempDir
    private static Path folder;

    private TestPlatform platform;
    private String provider;

    @Override
    protected void configure(Platform.Builder builder) {
        builder.files(new FolderFileStore(folder));
    }

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(MaintenanceDesk.class, Calibrations.class, SampleDesk.class);
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform started) {
        platform = started;
        platform.as(Callers.administrator());
        provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        String hidden = instrument(false);
        String open = instrument(true);
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        problems(calls, hidden, open);
        calibrations(calls, hidden);
        samples(calls, hidden, open);
        return calls;
    }

    private void problems(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        platform.as(MEMBER);
        ProblemView problem =
                platform.get(MaintenanceDesk.class).report(new ProblemDraft(open, Severity.MINOR, "noise"));
        calls.put("MaintenanceDesk.report", () -> new Object[] {new ProblemDraft(hidden, Severity.MINOR, "noise")});
        for (String method : List.of("acknowledge", "dismiss", "fix", "retire")) {
            calls.put("MaintenanceDesk." + method, () -> new Object[] {problem.id(), problem.version(), "because"});
        }
        TimeSlot slot = TimeSlot.of(Instant.now(), Duration.ofDays(1));
        calls.put("MaintenanceDesk.beginRepair", () -> new Object[] {problem.id(), problem.version(), slot});
        calls.put("MaintenanceDesk.view", () -> new Object[] {problem.id()});
        calls.put("MaintenanceDesk.list", () -> new Object[] {open, PageRequest.first(5)});
    }

    private void calibrations(Map<String, Supplier<Object[]>> calls, String hidden) {
        LocalDate today = LocalDate.of(2026, 1, 1);
        CalibrationPlanDraft plan = new CalibrationPlanDraft(hidden, null, today, false);
        CalibrationDraft done = new CalibrationDraft(hidden, today, "NIM", null, CalibrationOutcome.PASSED, null, null);
        platform.as(Callers.staffOf(provider));
        platform.get(Calibrations.class).plan(plan);
        platform.get(Calibrations.class).enter(done);
        calls.put("Calibrations.plan", () -> new Object[] {plan});
        calls.put("Calibrations.enter", () -> new Object[] {done});
        calls.put("Calibrations.planOf", () -> new Object[] {hidden});
        calls.put("Calibrations.records", () -> new Object[] {hidden});
    }

    private void samples(Map<String, Supplier<Object[]>> calls, String hidden, String open) {
        platform.as(MEMBER);
        SampleDesk desk = platform.get(SampleDesk.class);
        SampleView sent = desk.submit(draft(open));
        SampleView queued = desk.submit(draft(open));
        SampleView analysed = desk.submit(draft(open));
        platform.as(Callers.staffOf(provider));
        desk.accept(queued.id(), queued.version());
        analysed = desk.accept(analysed.id(), analysed.version());
        analysed = desk.receive(analysed.id(), analysed.version());
        analysed = desk.begin(analysed.id(), analysed.version());
        SampleView delivered = desk.deliver(analysed.id(), analysed.version(), List.of(file()));
        calls.put("SampleDesk.submit", () -> new Object[] {draft(hidden)});
        calls.put("SampleDesk.revise", () -> new Object[] {sent.id(), sent.version(), draft(open)});
        for (String method : List.of("accept", "receive", "begin", "close")) {
            calls.put("SampleDesk." + method, () -> new Object[] {sent.id(), sent.version()});
        }
        for (String method : List.of("returnForChanges", "withdraw")) {
            calls.put("SampleDesk." + method, () -> new Object[] {sent.id(), sent.version(), "because"});
        }
        calls.put("SampleDesk.deliver", () -> new Object[] {sent.id(), sent.version(), List.of(file())});
        calls.put("SampleDesk.moveBefore", () -> new Object[] {queued.id(), null});
        calls.put("SampleDesk.queue", () -> new Object[] {open});
        calls.put("SampleDesk.list", () -> new Object[] {open, PageRequest.first(5)});
        calls.put("SampleDesk.view", () -> new Object[] {sent.id()});
        calls.put("SampleDesk.openResult", () ->
                new Object[] {delivered.id(), delivered.results().get(0).sha256()});
    }

    private static ResultUpload file() {
        return new ResultUpload(
                "r.csv", "text/csv", new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static SampleDraft draft(String instrument) {
        return new SampleDraft(instrument, List.of(new Sample("alloy", null, null, null)), null, null, null);
    }

    private String instrument(boolean published) {
        InstrumentCatalog catalog = platform.get(InstrumentCatalog.class);
        platform.as(Callers.administrator());
        EntryState drafted = catalog.register(InstrumentDraft.named(LocalizedText.of("en", "SEM"))
                .providedBy(provider)
                .build());
        if (published) {
            platform.as(Callers.staffOf(provider));
            EntryState submitted = catalog.submit(drafted.id(), drafted.version());
            platform.as(Callers.platformApprover());
            catalog.approve(submitted.id(), submitted.version());
        }
        return drafted.id();
    }
}
