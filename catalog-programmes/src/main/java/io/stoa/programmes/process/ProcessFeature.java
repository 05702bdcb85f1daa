package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.programmes.CallPublication;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the process of calls brings to the module of programmes. Hosts get the services from the platform. */
public final class ProcessFeature {

    private final ModuleContext context;
    private final ProgrammesOptions options;
    private final CallSteps steps;

    /**
     * The process; the features that take part in it are installed with its {@link #gate()} before it is.
     *
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public ProcessFeature(ModuleContext context, ProgrammesOptions options) {
        this.context = context;
        this.options = options;
        this.steps = new CallSteps(context);
    }

    /** {@return the entities and converters of the process} */
    public static List<Class<?>> managedClasses() {
        return List.of(
                CallProgress.class,
                StageNotice.class,
                StageContentConverter.class,
                StoredEvaluation.class,
                RankingConverter.class,
                Decision.class,
                DecisionBasisConverter.class,
                DecisionLinesConverter.class,
                Objection.class);
    }

    /** {@return who may do what in the process by default} */
    public static Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        for (CallAction each : CallAction.values()) {
            rules.put(each.action(), ProgrammeRoles.secretaries(each.action()));
        }
        for (CallAction each : List.of(CallAction.PROPOSE, CallAction.AMEND)) {
            rules.put(each.action(), ProgrammeRoles.chairs(each.action()));
        }
        for (CallAction each : List.of(CallAction.RETURN_PROPOSAL, CallAction.APPROVE_PROPOSAL, CallAction.CANCEL)) {
            rules.put(each.action(), ProgrammeRoles.approvers(each.action()));
        }
        rules.put(CallProcess.READ, ProgrammeRoles.officers(CallProcess.READ));
        rules.put(Objections.READ, ProgrammeRoles.secretaries(Objections.READ));
        rules.put(Objections.OWN, ProgrammeRoles.applicant(Objections.OWN));
        return rules;
    }

    /** {@return what the publication of a call begins} */
    public CallPublication publication() {
        return steps;
    }

    /** {@return how applications and review take part} */
    public CallGate gate() {
        return new DefaultCallGate(steps);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(CallProcess.class, Objections.class);
    }

    /**
     * Makes the services, and registers what time brings.
     *
     * @param services takes them
     * @param applications what the process asks of the applications
     * @param results what the process asks of the review
     */
    public void install(ServiceRegistry services, CallApplications applications, ReviewResults results) {
        ObjectionPeriod period = new ObjectionPeriod(context, options);
        services.add(CallProcess.class, new DefaultCallProcess(context, options, steps, applications, results, period));
        services.add(Objections.class, new DefaultObjections(context, steps, applications, period));
        registerDueWork(applications, period);
    }

    private void registerDueWork(CallApplications applications, ObjectionPeriod period) {
        for (String kind : List.of(CallSteps.OPENING, CallSteps.CLOSING)) {
            context.dueWork().register(kind, (em, task) -> {
                steps.caughtUp(em, task.subject());
                return null;
            });
        }
        context.dueWork().register(CallSteps.CLOSING_SOON, (em, task) -> {
            CallProgress progress = steps.caughtUp(em, task.subject()).progress();
            if (progress.getStage() == CallStage.RECEIVING) {
                applications.remind(em, task.subject(), progress.getClosesAt());
            }
            return null;
        });
        context.dueWork().register(CallSteps.WITHDRAWN, (em, task) -> {
            CallSteps.Locked locked = steps.caughtUp(em, task.subject());
            if (CallStateMachine.next(locked.progress().getStage(), CallAction.CANCEL) != null) {
                String reason = String.valueOf(task.payload());
                applications.giveUp(em, task.subject(), reason);
                steps.move(em, locked, CallAction.CANCEL, reason, new StageContent.Ended(reason));
            }
            return null;
        });
        context.dueWork()
                .register(ObjectionPeriod.OVER, (em, task) -> period.handle(em, steps.caughtUp(em, task.subject())));
    }
}
