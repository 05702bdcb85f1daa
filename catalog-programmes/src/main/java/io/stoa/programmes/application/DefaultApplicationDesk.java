package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.process.CallStage;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

final class DefaultApplicationDesk implements ApplicationDesk {

    private static final int MOST_DAYS = 60;

    private final ModuleContext context;
    private final ApplicationStore store;

    DefaultApplicationDesk(ModuleContext context, ApplicationStore store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public SecretaryView view(String id) {
        return context.transactions().required(em -> store.secretaryView(em, store.visible(em, id, EXAMINE)));
    }

    @Override
    public Page<SecretaryView> list(ApplicationQuery query, PageRequest page) {
        return context.transactions().required(em -> {
            requireOfCall(em, query.callId(), EXAMINE);
            return page(em, query, page).map(row -> ApplicationStore.secretaryView(row.application(), row.content()));
        });
    }

    @Override
    public InputStream open(String id, String attachmentId) {
        return store.open(view(id).application().content(), id, attachmentId);
    }

    @Override
    public SecretaryView returnForCompletion(String id, long version, String reason, int workingDays) {
        String why = AuditReason.required(reason);
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new RuleViolationException(new Violation(
                    Message.of("programmes.application.days", "days", workingDays, "limit", MOST_DAYS),
                    MOST_DAYS,
                    workingDays,
                    List.of()));
        }
        return step(id, version, "application.return", application -> {
            ApplicationStore.requireState(application, ApplicationState.SUBMITTED);
            store.returnFor(application, workingDays, why);
        });
    }

    @Override
    public SecretaryView accept(String id, long version) {
        return step(id, version, "application.accept", application -> {
            ApplicationStore.requireState(application, ApplicationState.SUBMITTED);
            application.become(ApplicationState.ACCEPTED, null, store.now());
        });
    }

    @Override
    public SecretaryView refuse(String id, long version, String reason) {
        String why = AuditReason.required(reason);
        return step(id, version, "application.refuse", application -> {
            ApplicationStore.requireState(application, ApplicationState.SUBMITTED, ApplicationState.RETURNED);
            Instant until = application.getCorrectBy();
            if (until != null && store.now().isBefore(until)) {
                throw new RuleViolationException(new Violation(
                        Message.of("programmes.application.still-correcting", "id", id, "until", until),
                        until,
                        store.now(),
                        List.of()));
            }
            application.become(ApplicationState.REFUSED, why, store.now());
        });
    }

    private SecretaryView step(String id, long version, String action, Consumer<Application> work) {
        return change(id, version, action, work, CallStage.RECEIVING, CallStage.ACCEPTANCE);
    }

    @Override
    public SecretaryView complete(String id, long version) {
        return change(
                id,
                version,
                "application.complete",
                application -> {
                    ApplicationStore.requireState(application, ApplicationState.APPROVED);
                    application.become(ApplicationState.COMPLETED, null, store.now());
                },
                CallStage.FINAL,
                CallStage.CLOSED);
    }

    private SecretaryView change(
            String id, long version, String action, Consumer<Application> work, CallStage... stages) {
        return context.transactions().required(em -> {
            ApplicationStore.Locked locked = store.locked(em, id, EXAMINE);
            Application application = locked.application();
            ApplicationStore.requireVersion(application, version);
            locked.call().requireStage(stages);
            ApplicationState before = application.getState();
            work.accept(application);
            store.done(em, application, new Action(action), before);
            return store.secretaryView(em, application);
        });
    }

    @Override
    public Page<ChairView> accepted(String callId, PageRequest page) {
        return context.transactions().required(em -> {
            requireOfCall(em, callId, READ_APPLICANTS);
            ApplicationQuery query = ApplicationQuery.ofCall(callId)
                    .in(ApplicationState.ACCEPTED, ApplicationState.APPROVED, ApplicationState.DECLINED);
            return page(em, query, page)
                    .map(row -> chairView(row.application(), row.content().draft()));
        });
    }

    @Override
    public Page<PublicView> acceptanceList(String callId, PageRequest page) {
        return context.transactions().required(em -> {
            KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
            if (!isListPublished(em, callId)) {
                return new Page<>(List.of(), null);
            }
            ApplicationQuery query = ApplicationQuery.ofCall(callId)
                    .in(
                            ApplicationState.ACCEPTED,
                            ApplicationState.APPROVED,
                            ApplicationState.DECLINED,
                            ApplicationState.COMPLETED);
            return page(em, query, page).map(row -> publicView(row.application()));
        });
    }

    /** The list stays public whatever comes of the call. */
    private static boolean isListPublished(EntityManager em, String callId) {
        return em.createQuery(
                                "select count(n) from StageNotice n where n.callId = :call and n.stage = :accepted",
                                Long.class)
                        .setParameter("call", callId)
                        .setParameter("accepted", CallStage.ACCEPTED)
                        .getSingleResult()
                > 0;
    }

    private void requireOfCall(EntityManager em, String callId, Action action) {
        KnownEntry call = KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
        String provider = String.valueOf(call.subject().providerId());
        context.access().require(action, AccessSubject.ofProvider(Applications.KIND, null, provider));
    }

    /** An application with the version that was submitted. */
    private record Row(Application application, ApplicationContent content) {}

    private Page<Row> page(EntityManager em, ApplicationQuery asked, PageRequest page) {
        return KeysetQuery.select("select a, v from Application a, ApplicationVersion v", Object[].class)
                .where("v.applicationId = a.id and v.number = a.submittedNumber")
                .where("a.callId = :call", "call", asked.callId())
                .whenGiven("a.state in :states", "states", asked.states().isEmpty() ? null : asked.states())
                .whenGiven("a.theme = :theme", "theme", asked.theme())
                .ascending("a.number", String.class, row -> String.valueOf(((Application) row[0]).getNumber()))
                .page(em, context.cursors(), List.of(Applications.KIND, asked), page)
                .map(row -> new Row((Application) row[0], ((ApplicationVersion) row[1]).content()));
    }

    private static ChairView chairView(Application application, ApplicationDraft draft) {
        return new ChairView(
                application.getId(),
                String.valueOf(application.getNumber()),
                draft.title(),
                String.valueOf(draft.theme()),
                draft.organisations().stream().map(ApplicantOrganisation::name).toList(),
                draft.team().stream()
                        .sorted(Comparator.comparing(TeamMember::role))
                        .map(TeamMember::name)
                        .toList(),
                application.getRequested(),
                application.getState());
    }

    private static PublicView publicView(Application application) {
        return new PublicView(
                String.valueOf(application.getNumber()),
                application.getTitle(),
                String.valueOf(application.getLeadOrganisation()),
                String.valueOf(application.getTheme()));
    }
}
