package io.stoa.programmes;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.programmes.application.ApplicantView;
import io.stoa.programmes.application.ApplicationDesk;
import io.stoa.programmes.application.ApplicationFixture;
import io.stoa.programmes.application.ApplicationQuery;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.process.Adjustment;
import io.stoa.programmes.process.CallAction;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.process.ObjectionView;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.process.ProposalRequest;
import io.stoa.programmes.process.RankedApplication;
import io.stoa.testkit.Callers;
import io.stoa.testkit.CatalogCalls;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The arguments of calls about a funding programme that only members see. */
final class ProgrammesCalls {

    private final TestPlatform platform;
    private final ScriptedProgrammes programmes;
    private final String bureau;
    private final Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();

    private ProgrammesCalls(TestPlatform platform, ScriptedProgrammes programmes) {
        this.platform = platform;
        this.programmes = programmes;
        platform.as(Callers.administrator());
        this.bureau = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Bureau"), OrganisationKind.GOVERNMENT))
                .id();
    }

    static Map<String, Supplier<Object[]>> of(
            TestPlatform platform, ScriptedProgrammes programmes, MovableClock clock) {
        ProgrammesCalls arguments = new ProgrammesCalls(platform, programmes);
        String call = arguments.hiddenCall();
        clock.advance(Duration.ofDays(2));
        arguments.catalogue(call);
        String application = arguments.applications(call);
        clock.advance(Duration.ofDays(30));
        arguments.process(call, application);
        return arguments.calls;
    }

    private CallDraft draft(int n) {
        EntryHeader header = new EntryHeader(bureau, null, null, null, Audience.PROVIDER, null, List.of());
        return new CallDraft(
                header,
                LocalizedText.of("en", "Call " + n),
                null,
                CallFixture.shortTerms()
                        .attachment(new AttachmentKind(
                                "plan", LocalizedText.of("en", "Plan"), List.of("text/plain"), 1000, 0, 5, false))
                        .build());
    }

    /** Published, but for the bureau's own people only. */
    private String hiddenCall() {
        CallCatalog catalog = platform.get(CallCatalog.class);
        platform.as(Callers.staffOf(bureau));
        EntryState drafted = catalog.register(draft(9));
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        return catalog.approve(submitted.id(), submitted.version()).id();
    }

    private void catalogue(String call) {
        platform.as(Callers.staffOf(bureau));
        calls.putAll(
                CatalogCalls.of("CallCatalog", platform.get(CallCatalog.class), bureau, this::draft, CallQuery.all()));
        calls.remove("entry");
        calls.put("CallCatalog.view", () -> new Object[] {call});
    }

    /** The administrator has an application of the own, since everybody lists only those; so with objections. */
    private String applications(String call) {
        Applications applications = platform.get(Applications.class);
        platform.as(Callers.administrator());
        ApplicantView begun = applications.begin(call, ApplicationFixture.complete(1));
        ApplicantView attached = applications.attach(
                begun.id(), begun.version(), ApplicationFixture.text("plan", "plan.txt", "first, …"));
        String attachment = attached.content().attachments().get(0).id();
        ApplicantView submitted = applications.submit(attached.id(), attached.version());
        String id = submitted.id();
        long version = platform.get(ApplicationDesk.class)
                .accept(id, submitted.version())
                .application()
                .version();
        for (String method : List.of("check", "view", "versions")) {
            calls.put("Applications." + method, () -> new Object[] {id});
        }
        calls.put("Applications.begin", () -> new Object[] {call, ApplicationFixture.complete(2)});
        calls.put("Applications.save", () -> new Object[] {id, version, ApplicationFixture.complete(2)});
        calls.put("Applications.submit", () -> new Object[] {id, version});
        calls.put("Applications.withdraw", () -> new Object[] {id, version, "a reason"});
        calls.put("Applications.detach", () -> new Object[] {id, version, attachment});
        calls.put("Applications.attach", () ->
                new Object[] {id, version, ApplicationFixture.text("plan", "plan.txt", "first, …")});
        calls.put("Applications.content", () -> new Object[] {id, 1});
        calls.put("Applications.open", () -> new Object[] {id, attachment});
        calls.put("Applications.own", () -> new Object[] {PageRequest.first(10)});
        for (String method : List.of("accept", "complete")) {
            calls.put("ApplicationDesk." + method, () -> new Object[] {id, version});
        }
        calls.put("ApplicationDesk.view", () -> new Object[] {id});
        calls.put("ApplicationDesk.open", () -> new Object[] {id, attachment});
        calls.put("ApplicationDesk.refuse", () -> new Object[] {id, version, "a reason"});
        calls.put("ApplicationDesk.returnForCompletion", () -> new Object[] {id, version, "a reason", 5});
        calls.put("ApplicationDesk.list", () -> new Object[] {ApplicationQuery.ofCall(call), PageRequest.first(10)});
        calls.put("ApplicationDesk.accepted", () -> new Object[] {call, PageRequest.first(10)});
        calls.put("ApplicationDesk.acceptanceList", () -> new Object[] {call, PageRequest.first(10)});
        return id;
    }

    /** On to the objection period, so that there is something to be had of everything. */
    private void decide(String call, String application) {
        CallProcess process = platform.get(CallProcess.class);
        platform.as(Callers.staffOf(bureau));
        process.publishAcceptance(call, process.view(call).version());
        platform.transactions().runRequired(em -> {
            int round = programmes.gate().openRound(em, call, ReviewMode.REMOTE);
            programmes.gate().closeRound(em, call, round);
        });
        programmes.review.ranks(call, List.of(new RankedApplication(application, 1, BigDecimal.valueOf(90), true)));
        process.publishEvaluation(call, process.view(call).version());
        process.propose(call, process.view(call).version(), ProposalRequest.by(FundingRule.recommended()));
        platform.as(Callers.platformApprover());
        process.approveProposal(call, process.view(call).version());
        platform.as(Callers.staffOf(bureau));
        process.publishDecision(call, process.view(call).version());
    }

    private void process(String call, String application) {
        decide(call, application);
        CallProcess process = platform.get(CallProcess.class);
        String notice =
                process.notices(call, PageRequest.first(1)).items().get(0).id();
        ProposalRequest request =
                ProposalRequest.by(FundingRule.recommended()).adjusting(new Adjustment("unknown", null, "a reason"));
        for (String method : List.of("view", "publicView")) {
            calls.put("CallProcess." + method, () -> new Object[] {call});
        }
        for (String method : List.of(
                "publishAcceptance", "publishEvaluation", "approveProposal", "publishDecision", "finalise", "end")) {
            calls.put("CallProcess." + method, () -> new Object[] {call, 1L});
        }
        for (String method : List.of("returnProposal", "cancel")) {
            calls.put("CallProcess." + method, () -> new Object[] {call, 1L, "a reason"});
        }
        for (String method : List.of("decision", "replay")) {
            calls.put("CallProcess." + method, () -> new Object[] {call, 1});
        }
        calls.put("CallProcess.check", () -> new Object[] {call, CallAction.END});
        calls.put("CallProcess.extend", () -> new Object[] {call, 1L, CallFixture.CLOSES.plusDays(1), "a reason"});
        calls.put("CallProcess.propose", () -> new Object[] {call, 1L, request});
        calls.put("CallProcess.amend", () -> new Object[] {call, 1L, request, "a reason"});
        calls.put("CallProcess.checkProposal", () -> new Object[] {call, request});
        calls.put("CallProcess.notices", () -> new Object[] {call, PageRequest.first(10)});
        calls.put("CallProcess.notice", () -> new Object[] {notice});
        ObjectionDraft objection = new ObjectionDraft(
                null,
                "Honest Probe",
                null,
                "0431-4242",
                "The work is copied.",
                LocalDate.of(2026, 4, 3),
                Callers.administrator().id());
        ObjectionView recorded = platform.get(Objections.class).record(call, objection);
        calls.put("Objections.record", () -> new Object[] {call, objection});
        calls.put("Objections.answer", () ->
                new Object[] {recorded.id(), recorded.version(), ObjectionState.REJECTED, "No."});
        calls.put("Objections.view", () -> new Object[] {recorded.id()});
        calls.put("Objections.own", () -> new Object[] {PageRequest.first(10)});
        calls.put("Objections.list", () -> new Object[] {call, PageRequest.first(10)});
    }
}
