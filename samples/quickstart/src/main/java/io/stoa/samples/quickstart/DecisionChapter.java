package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.page.PageRequest;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.draw.DrawDifference;
import io.stoa.experts.draw.DrawOutcome;
import io.stoa.experts.draw.DrawRequest;
import io.stoa.experts.draw.DrawTranscript;
import io.stoa.experts.draw.DrawView;
import io.stoa.experts.draw.DrawnStratum;
import io.stoa.experts.draw.PanelDraws;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Vacancy;
import io.stoa.experts.draw.VacancyKind;
import io.stoa.programmes.process.CallProcess;
import io.stoa.programmes.process.CallProcessView;
import io.stoa.programmes.process.DecisionLine;
import io.stoa.programmes.process.DecisionView;
import io.stoa.programmes.process.FundingRule;
import io.stoa.programmes.process.ObjectionDraft;
import io.stoa.programmes.process.ObjectionState;
import io.stoa.programmes.process.ObjectionView;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.process.ProposalRequest;
import io.stoa.programmes.process.StageNoticeView;
import io.stoa.programmes.process.ThemeFunding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is funded is decided by two people, objected to, and final; a panel for the funded projects is drawn at random. */
final class DecisionChapter {

    private static final int YUAN = 100;

    private final Story story;
    private final ExpertsChapter experts;
    private final String call;
    private final ProgrammesChapter programme;
    private final CallProcess process;
    private final PanelDraws draws;
    private DecisionView decision;

    DecisionChapter(Story story, ExpertsChapter experts, ProgrammesChapter programme) {
        this.story = story;
        this.experts = experts;
        this.programme = programme;
        this.call = programme.call();
        this.process = story.get(CallProcess.class);
        this.draws = story.get(PanelDraws.class);
    }

    void tell() throws IOException {
        aDecisionIsMade();
        somebodyObjects();
        theDecisionIsFinal();
        aPanelIsDrawn();
    }

    private void aDecisionIsMade() {
        story.title("The secretary proposes by rank as long as each theme's money lasts; somebody else approves");
        story.as(experts.secretary());
        story.later(Duration.ofDays(2));
        decision = process.propose(call, version(), ProposalRequest.by(FundingRule.recommended()));
        for (ThemeFunding theme : decision.funding()) {
            story.say("  " + theme.theme() + ": " + theme.applications() + " projects, " + theme.amount() / YUAN
                    + " of " + theme.budget() / YUAN + " CNY");
        }
        story.say("  all " + decision.lines().size() + " by their ground: "
                + Story.tally(decision.lines().stream()
                        .map(line -> line.ground().label().text(Locale.ENGLISH))));
        try {
            process.approveProposal(call, version());
        } catch (AccessDeniedException refused) {
            story.say("  the secretary may not approve: " + refused.message(Locale.ENGLISH));
        }
        story.as(Story.approver());
        process.approveProposal(call, version());
        story.as(experts.secretary());
        CallProcessView view = process.publishDecision(call, version());
        story.say("  published on " + view.objectionsFrom() + "; objections until " + view.objectionsUntil()
                + " (five working days)");
    }

    private long version() {
        return process.view(call).version();
    }

    private void somebodyObjects() {
        story.title("An applicant objects and is answered");
        DecisionLine unfunded = decision.lines().stream()
                .filter(line -> !line.isFunded())
                .findFirst()
                .orElseThrow();
        Objections objections = story.get(Objections.class);
        ObjectionView objection = objections.record(
                call,
                new ObjectionDraft(
                        unfunded.listed().number(),
                        "The applicant",
                        unfunded.listed().organisation(),
                        "0431-5555",
                        "The panel was too small.",
                        story.today()));
        ObjectionView answered = objections.answer(
                objection.id(),
                objection.version(),
                ObjectionState.REJECTED,
                "Five reviewers judged each application, as the rules of the round say.");
        story.say("  objection " + answered.number() + " about "
                + answered.content().applicationNumber() + ": " + answered.state() + ". " + answered.answer());
    }

    private void theDecisionIsFinal() {
        story.title("Five working days later the decision is final, and it can be computed again");
        story.until(process.view(call).objectionsUntil().plusDays(1).atTime(9, 0));
        process.finalise(call, version());
        story.say("  " + process.view(call).stage() + "; replayed from the records, it differs in "
                + process.replay(call, decision.number()).differences().size() + " places");
        story.as(Caller.anonymous(Locale.ENGLISH));
        List<StageNoticeView> notices =
                process.notices(call, PageRequest.first(50)).items();
        story.say("  " + notices.size() + " notices on public record: "
                + notices.stream()
                        .map(notice -> notice.stage().name())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private void aPanelIsDrawn() throws IOException {
        story.title(
                "A panel for the mid-term defence is drawn at random; nobody in conflict with a funded project can be");
        story.as(experts.secretary());
        DrawView drawn = draws.draw(request());
        story.say("  pool: " + drawn.poolSize() + " of " + experts.register().size()
                + ", committed to before the seed was made");
        drawn.seats()
                .forEach(seat -> story.say(
                        "  " + seat.stratum() + " " + seat.number() + ": " + experts.described(seat.expertId())));
        somebodyDeclines(drawn);
        aStrangerReplaysIt(draws.transcript(drawn.id()));
        story.say("  the bureau's own record with the seats as they are now holds: "
                + draws.verify(drawn.id()).holds());
    }

    private void somebodyDeclines(DrawView drawn) {
        String declining = drawn.members().get(0);
        DrawView panel =
                draws.vacate(drawn.id(), new Vacancy(declining, VacancyKind.DECLINED, "is abroad on that day"));
        if (!panel.isComplete()) {
            panel = draws.redraw(drawn.id(), "no stand-in fits");
        }
        story.say("  " + experts.named(declining) + " declines; the seat goes to "
                + experts.described(panel.seats().get(0).expertId()));
    }

    private DrawRequest request() {
        Set<String> funded = decision.lines().stream()
                .filter(DecisionLine::isFunded)
                .map(DecisionLine::applicationId)
                .collect(Collectors.toSet());
        ConflictReport conflicts = programme.conflicts(application -> funded.contains(application.id()));
        return DrawRequest.of(
                        experts.bureau(),
                        "mid-term-defence-2027",
                        "defence of the projects funded in 2026",
                        story.today().plusYears(1))
                .stratum("optics", PoolCriteria.ofDisciplines("14030", "51010"), 2, 1)
                .stratum("materials", PoolCriteria.ofDisciplines("43045", "43070"), 2, 1)
                .stratum("energy", PoolCriteria.ofDisciplines("15030", "43050"), 1, 1)
                .mostPerEmployer(2)
                .outOfTown("220100", 2)
                .excludeConflicts(conflicts)
                .build();
    }

    private void aStrangerReplaysIt(DrawTranscript transcript) throws IOException {
        Path file = story.file("draw.json");
        Files.writeString(file, transcript.toJson());
        DrawTranscript published = DrawTranscript.read(Files.readString(file));
        story.say("  a stranger replays " + file.getFileName() + ": "
                + DrawTranscript.verify(published).size() + " differences");
        List<DrawDifference> found = DrawTranscript.verify(withSeatsExchanged(published));
        story.say("  the same with two seats exchanged: " + found.size() + " difference, "
                + found.get(0).code());
    }

    private static DrawTranscript withSeatsExchanged(DrawTranscript drawn) {
        List<DrawnStratum> strata = new ArrayList<>(drawn.outcome().strata());
        DrawnStratum first = strata.get(0);
        List<String> seats = new ArrayList<>(first.seats());
        Collections.reverse(seats);
        strata.set(0, new DrawnStratum(first.code(), seats, first.standIns()));
        return new DrawTranscript(
                drawn.algorithm(),
                drawn.organiserId(),
                drawn.purpose(),
                drawn.attempt(),
                drawn.previousId(),
                drawn.panelId(),
                drawn.reason(),
                drawn.day(),
                drawn.committedAt(),
                drawn.drawnAt(),
                drawn.plan(),
                drawn.fingerprint(),
                drawn.seed(),
                new DrawOutcome(drawn.outcome().method(), drawn.outcome().tries(), strata));
    }
}
