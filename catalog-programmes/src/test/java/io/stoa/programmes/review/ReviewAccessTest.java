package io.stoa.programmes.review;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertsModule;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesModule;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** The administrator holds a seat, so that there is something to be had of a reviewer's services. */
class ReviewAccessTest extends AccessContract {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @TempDir
    static Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private TestPlatform platform;
    private String bureau;

    @Override
    protected List<CatalogModule> modules() {
        String administrator = Callers.administrator().id();
        return List.of(
                ExpertsModule.create(), ProgrammesModule.with(o -> o.reviewerAccounts(expertId -> administrator)));
    }

    @Override
    protected void configure(Platform.Builder builder) {
        builder.clock(clock).files(new FolderFileStore(folder));
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(
                ReviewRounds.class, ReviewDesk.class, ChairDesk.class, ReviewOutcomes.class, SiteInspections.class);
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("ReviewOutcomes.ofCall");
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform started) {
        platform = started;
        platform.as(Callers.administrator());
        bureau = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Bureau"), OrganisationKind.GOVERNMENT))
                .id();
        Calls remote = acceptedCall(ReviewMode.REMOTE, "remote");
        Calls onSite = acceptedCall(ReviewMode.ON_SITE, "on-site");
        SecretaryRoundView round = begun(remote.call(), ReviewMode.REMOTE);
        SecretaryRoundView visited = begun(onSite.call(), ReviewMode.ON_SITE);
        String id = round.id();
        String application = round.applications().get(0).pseudonym();
        String seat = round.seats().get(0).pseudonym();
        String expert = round.seats().get(0).expertId();
        String place = visited.applications().get(0).pseudonym();
        SiteVisitPlan plan = new SiteVisitPlan(
                LocalDate.of(2026, 4, 1), "Hall", List.of(visited.seats().get(0).pseudonym()));
        String file = visit(visited.id(), place, plan);

        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        calls.put("ReviewRounds.open", () -> new Object[] {
            RoundDraft.of(remote.call(), ReviewMode.REMOTE, Instant.parse("2026-06-01T00:00:00Z"), terms())
        });
        calls.put("ReviewRounds.assignPanel", () -> new Object[] {id, 0L, PanelRequest.of(List.of(expert), 1)});
        calls.put("ReviewRounds.drawPanel", () ->
                new Object[] {id, 0L, PanelDrawRequest.of("wanted", LocalDate.of(2026, 4, 1), 1, 0)});
        calls.put("ReviewRounds.addReviewer", () -> new Object[] {id, 0L, expert, remote.application()});
        calls.put("ReviewRounds.nameChair", () -> new Object[] {id, 0L, seat});
        calls.put("ReviewRounds.layOutDefence", () -> new Object[] {id, 0L, defence()});
        calls.put("ReviewRounds.begin", () -> new Object[] {id, 0L});
        calls.put("ReviewRounds.extend", () -> new Object[] {id, 0L, Instant.parse("2027-01-01T00:00:00Z")});
        calls.put("ReviewRounds.recuseFrom", () -> new Object[] {id, 0L, seat, application, "because"});
        calls.put("ReviewRounds.recuse", () -> new Object[] {id, 0L, seat, "because"});
        calls.put("ReviewRounds.conflicts", () -> new Object[] {id});
        calls.put("ReviewRounds.identityMentions", () -> new Object[] {id});
        calls.put("ReviewRounds.discuss", () -> new Object[] {id, 0L});
        calls.put("ReviewRounds.close", () -> new Object[] {id, 0L});
        calls.put("ReviewRounds.replay", () -> new Object[] {id});
        calls.put("ReviewRounds.view", () -> new Object[] {id});
        calls.put("ReviewRounds.rounds", () -> new Object[] {remote.call()});
        calls.put("ReviewDesk.rounds", () -> new Object[] {});
        calls.put("ReviewDesk.view", () -> new Object[] {id});
        calls.put("ReviewDesk.accept", () -> new Object[] {id});
        calls.put("ReviewDesk.decline", () -> new Object[] {id, "because"});
        calls.put("ReviewDesk.recuse", () -> new Object[] {id, application, "because"});
        calls.put("ReviewDesk.save", () -> new Object[] {id, application, 0L, ReviewOnEveryStack.scores(1, 1)});
        calls.put("ReviewDesk.submit", () -> new Object[] {id, application, 0L, ReviewOnEveryStack.scores(1, 1)});
        calls.put("ReviewDesk.openAttachment", () -> new Object[] {id, application, "plan", 1});
        calls.put("ReviewDesk.remark", () -> new Object[] {id, application, "A remark."});
        calls.put("ChairDesk.view", () -> new Object[] {id});
        calls.put("ReviewOutcomes.ofApplication", () -> new Object[] {remote.application()});
        calls.put("ReviewOutcomes.ofCall", () -> new Object[] {remote.call()});
        calls.put("SiteInspections.plan", () -> new Object[] {visited.id(), place, plan});
        calls.put("SiteInspections.visits", () -> new Object[] {visited.id()});
        calls.put("SiteInspections.report", () -> new Object[] {visited.id(), place, 0L, "Seen.", true});
        calls.put("SiteInspections.attach", () ->
                new Object[] {visited.id(), place, "a.png", "image/png", new ByteArrayInputStream(PNG)});
        calls.put("SiteInspections.openFile", () -> new Object[] {visited.id(), place, file});
        return calls;
    }

    /** A call with one accepted application. */
    private record Calls(String call, String application) {}

    private Calls acceptedCall(ReviewMode mode, String name) {
        CallTerms terms = CallTerms.of("KJ", LocalDateTime.of(2026, 3, 3, 9, 0), LocalDateTime.of(2026, 3, 31, 17, 0))
                .theme("materials", LocalizedText.of("en", "New materials"))
                .attachment(new AttachmentKind(
                        "plan", LocalizedText.of("en", "Plan"), List.of("text/plain"), 1_000_000, 0, 1, false))
                .reviewed(mode, "standard")
                .build();
        platform.as(secretary());
        CallCatalog catalog = platform.get(CallCatalog.class);
        EntryState drafted = catalog.register(CallDraft.of(bureau, LocalizedText.of("en", name), terms));
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.approverOf(bureau));
        catalog.approve(submitted.id(), submitted.version());
        setClock("2026-03-04T01:00:00Z");
        ApplicantView applied = apply(drafted.id());
        setClock("2026-04-01T01:00:00Z");
        platform.platform().runDue();
        platform.as(secretary());
        platform.get(ApplicationDesk.class).accept(applied.id(), applied.version());
        CallProcess process = platform.get(CallProcess.class);
        process.publishAcceptance(drafted.id(), process.view(drafted.id()).version());
        return new Calls(drafted.id(), applied.id());
    }

    private ApplicantView apply(String call) {
        platform.as(new Caller("applicant", "Applicant", null, Set.of(), Locale.ENGLISH));
        Applications applications = platform.get(Applications.class);
        ApplicantView begun = applications.begin(call, ApplicationFixture.complete(call.hashCode()));
        ApplicantView attached = applications.attach(
                begun.id(), begun.version(), ApplicationFixture.text("plan", "plan.txt", "first, …"));
        return applications.submit(attached.id(), attached.version());
    }

    private SecretaryRoundView begun(String call, ReviewMode mode) {
        String expert = expert("Judge of " + mode);
        platform.as(secretary());
        ReviewRounds rounds = platform.get(ReviewRounds.class);
        SecretaryRoundView opened =
                rounds.open(RoundDraft.of(call, mode, Instant.parse("2026-05-01T00:00:00Z"), terms()));
        SecretaryRoundView assigned =
                rounds.assignPanel(opened.id(), opened.version(), PanelRequest.of(List.of(expert), 1));
        SecretaryRoundView chaired = rounds.nameChair(
                opened.id(), assigned.version(), assigned.seats().get(0).pseudonym());
        SecretaryRoundView begun = rounds.begin(opened.id(), chaired.version());
        platform.as(Callers.administrator());
        platform.get(ReviewDesk.class).accept(begun.id());
        return begun;
    }

    private String visit(String roundId, String place, SiteVisitPlan plan) {
        platform.as(Callers.administrator());
        SiteInspections visits = platform.get(SiteInspections.class);
        visits.plan(roundId, place, plan);
        return visits.attach(roundId, place, "hall.png", "image/png", new ByteArrayInputStream(PNG))
                .files()
                .get(0)
                .sha256();
    }

    private String expert(String name) {
        platform.as(secretary());
        ExpertCatalog catalog = platform.get(ExpertCatalog.class);
        EntryState drafted = catalog.register(ExpertDraft.named(LocalizedText.of("en", name))
                .providedBy(bureau)
                .worksAt("Academy of " + name, LocalDate.of(2010, 1, 1))
                .build());
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        catalog.approve(submitted.id(), submitted.version());
        return drafted.id();
    }

    private static RoundTerms terms() {
        return ReviewOnEveryStack.terms(1);
    }

    private static DefencePlan defence() {
        return new DefencePlan(
                ZoneId.of("Asia/Shanghai"),
                List.of(DefenceSession.of(LocalDateTime.of(2026, 4, 8, 9, 0), LocalDateTime.of(2026, 4, 8, 17, 0))),
                Duration.ofMinutes(20),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                3);
    }

    private Caller secretary() {
        return new Caller(
                "secretary", "Secretary", bureau, Set.of(ProgrammeRoles.SECRETARY, Roles.STAFF), Locale.ENGLISH);
    }

    private void setClock(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }
}
