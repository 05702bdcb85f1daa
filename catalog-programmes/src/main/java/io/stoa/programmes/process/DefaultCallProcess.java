package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.BudgetRules;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.ProgrammesOptions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultCallProcess implements CallProcess {

    private final ModuleContext context;
    private final ProgrammesOptions options;
    private final CallSteps steps;
    private final CallApplications applications;
    private final ReviewResults results;
    private final ObjectionPeriod period;

    DefaultCallProcess(
            ModuleContext context,
            ProgrammesOptions options,
            CallSteps steps,
            CallApplications applications,
            ReviewResults results,
            ObjectionPeriod period) {
        this.context = context;
        this.options = options;
        this.steps = steps;
        this.applications = applications;
        this.results = results;
        this.period = period;
    }

    @Override
    public CallProcessView view(String callId) {
        return context.transactions().required(em -> view(locked(em, callId, READ)));
    }

    @Override
    public PublicProcessView publicView(String callId) {
        return context.transactions().required(em -> {
            KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
            Call call = em.find(Call.class, callId);
            CallProgress progress = em.find(CallProgress.class, callId);
            if (progress == null) {
                throw CallSteps.notPublished(call);
            }
            return new PublicProcessView(
                    callId,
                    publicStage(progress),
                    progress.getOpensAt(),
                    progress.getClosesAt(),
                    progress.getRound(),
                    call.getTerms().reviewPlan().size(),
                    progress.getObjectionsFrom(),
                    progress.getObjectionsUntil(),
                    progress.isProvisional());
        });
    }

    /** What is being prepared shows as the stage before it; nothing is locked, as everybody may look. */
    private CallStage publicStage(CallProgress progress) {
        CallStage stage = progress.stageAt(steps.now());
        return switch (stage) {
            case PROPOSED, AMENDED, DECIDED ->
                progress.getObjectionsFrom() == null ? CallStage.EVALUATED : CallStage.OBJECTION_PERIOD;
            default -> stage;
        };
    }

    @Override
    public List<Violation> check(String callId, CallAction action) {
        return context.transactions().required(em -> {
            CallSteps.Locked locked = locked(em, callId, READ);
            CallStage stage = locked.progress().getStage();
            return CallStateMachine.next(stage, action) == null
                    ? List.of(CallStateMachine.wrongStage(locked.call(), stage, action))
                    : guard(em, locked, action);
        });
    }

    @Override
    public CallProcessView extend(String callId, long version, LocalDateTime closesAt, String reason) {
        String why = AuditReason.required(reason);
        return step(callId, version, CallAction.EXTEND, (em, locked) -> {
            Instant to = closesAt.atZone(options.zone()).toInstant();
            Instant from = locked.progress().getClosesAt();
            if (!to.isAfter(from)) {
                throw new RuleViolationException(new Violation(
                        Message.of("programmes.process.extension", "closes", to, "before", from), from, to, List.of()));
            }
            locked.progress().closeAt(to);
            steps.scheduleClosing(em, callId, to);
            steps.move(em, locked, CallAction.EXTEND, why, new StageContent.Extended(from, to, why));
        });
    }

    @Override
    public CallProcessView publishAcceptance(String callId, long version) {
        return step(callId, version, CallAction.PUBLISH_ACCEPTANCE, (em, locked) -> {
            List<ListedApplication> accepted = applications.accepted(em, callId).stream()
                    .map(AcceptedApplication::listed)
                    .toList();
            StageContent list = new StageContent.AcceptanceList(accepted, (int) applications.refused(em, callId));
            steps.move(em, locked, CallAction.PUBLISH_ACCEPTANCE, null, list);
        });
    }

    @Override
    public CallProcessView publishEvaluation(String callId, long version) {
        return step(callId, version, CallAction.PUBLISH_EVALUATION, (em, locked) -> {
            Evaluation evaluation = results.evaluation(em, callId);
            em.persist(new StoredEvaluation(callId, evaluation, steps.now()));
            StageContent list = EvaluationLists.of(applications.accepted(em, callId), evaluation.ranking());
            steps.move(em, locked, CallAction.PUBLISH_EVALUATION, null, list);
        });
    }

    @Override
    public DecisionView propose(String callId, long version, ProposalRequest request) {
        return decide(callId, version, CallAction.PROPOSE, request, null);
    }

    @Override
    public DecisionView amend(String callId, long version, ProposalRequest request, String reason) {
        return decide(callId, version, CallAction.AMEND, request, AuditReason.required(reason));
    }

    private DecisionView decide(
            String callId, long version, CallAction action, ProposalRequest request, @Nullable String reason) {
        context.requireValid(request);
        return context.transactions().required(em -> {
            CallSteps.Locked locked = begin(em, callId, version, action);
            DecisionBasis basis = basis(em, locked, request);
            List<DecisionLine> lines = DecisionLines.compute(basis, ranking(em, locked.call()));
            refuseIfAny(DecisionLines.check(basis, lines));
            Decision decision = new Decision(
                    context.ids().next(),
                    callId,
                    locked.progress().nextDecision(),
                    basis,
                    lines,
                    reason,
                    context.access().caller().id(),
                    steps.now());
            em.persist(decision);
            if (action == CallAction.AMEND) {
                StoredObjections.dealWith(em, callId, decision.number());
            }
            steps.move(em, locked, action, reason, null);
            em.flush();
            return decision.view();
        });
    }

    @Override
    public List<Violation> checkProposal(String callId, ProposalRequest request) {
        context.requireValid(request);
        return context.transactions().required(em -> {
            CallSteps.Locked locked = locked(em, callId, CallAction.PROPOSE.action());
            DecisionBasis basis = basis(em, locked, request);
            return DecisionLines.check(basis, DecisionLines.compute(basis, ranking(em, locked.call())));
        });
    }

    private DecisionBasis basis(EntityManager em, CallSteps.Locked locked, ProposalRequest request) {
        BudgetRules budget = locked.call().getTerms().budget();
        return new DecisionBasis(
                request.rule(),
                request.adjustments(),
                applications.accepted(em, locked.call().getId()),
                locked.call().getTerms().themes(),
                budget.total(),
                budget.currency(),
                evaluation(em, locked.call()).hash());
    }

    private static List<RankedApplication> ranking(EntityManager em, Call call) {
        return evaluation(em, call).evaluation().ranking();
    }

    private static StoredEvaluation evaluation(EntityManager em, Call call) {
        StoredEvaluation evaluation = em.find(StoredEvaluation.class, call.getId());
        if (evaluation == null) {
            throw new RuleViolationException(Violation.of(call.message("programmes.process.not-evaluated")));
        }
        return evaluation;
    }

    @Override
    public CallProcessView returnProposal(String callId, long version, String reason) {
        String why = AuditReason.required(reason);
        return step(callId, version, CallAction.RETURN_PROPOSAL, (em, locked) -> {
            Decision decision = latest(em, locked);
            decision.sendBack(why);
            StoredObjections.reopen(em, callId, decision.number());
            steps.move(em, locked, CallAction.RETURN_PROPOSAL, why, null);
        });
    }

    @Override
    public CallProcessView approveProposal(String callId, long version) {
        return step(callId, version, CallAction.APPROVE_PROPOSAL, (em, locked) -> {
            latest(em, locked).approve(context.access().caller().id(), steps.now());
            steps.move(em, locked, CallAction.APPROVE_PROPOSAL, null, null);
        });
    }

    @Override
    public CallProcessView publishDecision(String callId, long version) {
        return step(callId, version, CallAction.PUBLISH_DECISION, (em, locked) -> {
            published(em, callId).forEach(before -> before.become(DecisionState.REPLACED));
            Decision decision = latest(em, locked);
            decision.publish(steps.now());
            period.begin(em, locked);
            CallProgress progress = locked.progress();
            StageContent list = decision.content(progress.getObjectionsUntil(), progress.isProvisional());
            steps.move(em, locked, CallAction.PUBLISH_DECISION, null, list);
        });
    }

    @Override
    public CallProcessView finalise(String callId, long version) {
        return step(callId, version, CallAction.FINALISE, (em, locked) -> {
            Decision decision = published(em, callId).get(0);
            decision.become(DecisionState.FINAL);
            applications.settle(em, callId, decision.granted());
            steps.move(em, locked, CallAction.FINALISE, null, decision.content(null, false));
            steps.publish(em, locked, StoredObjections.count(em, callId));
        });
    }

    @Override
    public CallProcessView end(String callId, long version) {
        return step(
                callId,
                version,
                CallAction.END,
                (em, locked) -> steps.move(em, locked, CallAction.END, null, new StageContent.Ended(null)));
    }

    @Override
    public CallProcessView cancel(String callId, long version, String reason) {
        String why = AuditReason.required(reason);
        return step(callId, version, CallAction.CANCEL, (em, locked) -> {
            applications.giveUp(em, callId, why);
            steps.move(em, locked, CallAction.CANCEL, why, new StageContent.Ended(why));
        });
    }

    @Override
    public DecisionView decision(String callId, int number) {
        return context.transactions()
                .required(
                        em -> known(em, locked(em, callId, READ).call(), number).view());
    }

    @Override
    public DecisionReplay replay(String callId, int number) {
        return context.transactions().required(em -> {
            Call call = locked(em, callId, READ).call();
            return Replaying.replay(callId, known(em, call, number), evaluation(em, call), results);
        });
    }

    private Decision known(EntityManager em, Call call, int number) {
        return decisions(em, call.getId()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException(call.message("programmes.decision.not-found", "number", number)));
    }

    @Override
    public Page<StageNoticeView> notices(String callId, PageRequest page) {
        return context.transactions().required(em -> {
            KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
            return KeysetQuery.select("select n from StageNotice n", StageNotice.class)
                    .where("n.callId = :call", "call", callId)
                    .ascending("n.number", Integer.class, StageNotice::number)
                    .page(em, context.cursors(), List.of(NOTICE_KIND, callId), page)
                    .map(StageNotice::view);
        });
    }

    @Override
    public StageNoticeView notice(String id) {
        return context.transactions().required(em -> {
            StageNotice notice = em.find(StageNotice.class, id);
            if (notice == null) {
                throw KnownEntry.notFound(NOTICE_KIND, id);
            }
            context.access().requireVisible(notice.subject());
            return notice.view();
        });
    }

    private CallProcessView step(
            String callId, long version, CallAction action, BiConsumer<EntityManager, CallSteps.Locked> work) {
        return context.transactions().required(em -> {
            CallSteps.Locked locked = begin(em, callId, version, action);
            work.accept(em, locked);
            em.flush();
            return view(locked);
        });
    }

    /** Locks, asks, compares the version, and checks stage and guard. */
    private CallSteps.Locked begin(EntityManager em, String callId, long version, CallAction action) {
        KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
        CallSteps.Locked locked = steps.lock(em, callId);
        CallProgress progress = locked.progress();
        boolean own = action == CallAction.APPROVE_PROPOSAL && progress.getDecisionNo() > 0;
        context.access()
                .require(
                        action.action(),
                        subject(locked, own ? latest(em, locked).proposedBy() : null));
        em.flush(); // what time has brought counts as a step of its own
        if (progress.getVersion() != version) {
            throw ConflictException.staleVersion(CallCatalog.KIND, callId, version, progress.getVersion());
        }
        CallStateMachine.require(locked.call(), progress.getStage(), action);
        refuseIfAny(guard(em, locked, action));
        return locked;
    }

    private List<Violation> guard(EntityManager em, CallSteps.Locked locked, CallAction action) {
        return switch (action) {
            case PUBLISH_ACCEPTANCE -> acceptanceGuard(em, locked.call());
            case PUBLISH_EVALUATION -> roundsGuard(locked);
            case AMEND -> StoredObjections.amendGuard(em, locked.call());
            case FINALISE -> finalGuard(em, locked);
            default -> List.of();
        };
    }

    private List<Violation> acceptanceGuard(EntityManager em, Call call) {
        long undecided = applications.undecided(em, call.getId());
        if (undecided > 0) {
            return List.of(new Violation(
                    call.message("programmes.process.undecided", "count", undecided), 0, undecided, List.of()));
        }
        return applications.accepted(em, call.getId()).isEmpty()
                ? List.of(Violation.of(call.message("programmes.process.none-accepted")))
                : List.of();
    }

    private static List<Violation> roundsGuard(CallSteps.Locked locked) {
        int planned = locked.call().getTerms().reviewPlan().size();
        int done = locked.progress().getRound();
        return done == planned
                ? List.of()
                : List.of(new Violation(
                        locked.call().message("programmes.process.rounds-left", "done", done, "planned", planned),
                        planned,
                        done,
                        List.of()));
    }

    private List<Violation> finalGuard(EntityManager em, CallSteps.Locked locked) {
        List<Violation> found = new ArrayList<>(period.guard(em, locked));
        found.addAll(StoredObjections.finalGuard(em, locked.call()));
        return found;
    }

    private CallSteps.Locked locked(EntityManager em, String callId, Action action) {
        KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
        CallSteps.Locked locked = steps.caughtUp(em, callId);
        context.access().require(action, subject(locked, null));
        em.flush();
        return locked;
    }

    private static AccessSubject subject(CallSteps.Locked locked, @Nullable String proposedBy) {
        return new AccessSubject(
                CallCatalog.KIND, locked.call().getId(), locked.call().getProviderId(), null, null, proposedBy);
    }

    private static Decision latest(EntityManager em, CallSteps.Locked locked) {
        List<Decision> decisions = decisions(em, locked.call().getId());
        return decisions.get(decisions.size() - 1);
    }

    private static List<Decision> published(EntityManager em, String callId) {
        return decisions(em, callId).stream()
                .filter(each -> each.state() == DecisionState.PUBLISHED)
                .toList();
    }

    private static List<Decision> decisions(EntityManager em, String callId) {
        return em.createQuery("select d from Decision d where d.callId = :call order by d.number", Decision.class)
                .setParameter("call", callId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static CallProcessView view(CallSteps.Locked locked) {
        CallProgress progress = locked.progress();
        return new CallProcessView(
                progress.getCallId(),
                progress.getVersion(),
                progress.getStage(),
                progress.getStageSince(),
                progress.getOpensAt(),
                progress.getClosesAt(),
                progress.getRound(),
                locked.call().getTerms().reviewPlan().size(),
                progress.getDecisionNo(),
                progress.getObjectionsFrom(),
                progress.getObjectionsUntil(),
                progress.isProvisional());
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
