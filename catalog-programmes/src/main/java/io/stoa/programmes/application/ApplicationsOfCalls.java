package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.programmes.process.AcceptedApplication;
import io.stoa.programmes.process.CallApplications;
import io.stoa.programmes.process.ListedApplication;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the process of a call asks of its applications. */
final class ApplicationsOfCalls implements CallApplications {

    private static final String REMINDER = "programmes.application-closing-soon";

    private final ModuleContext context;
    private final ApplicationStore store;

    ApplicationsOfCalls(ModuleContext context, ApplicationStore store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public long undecided(EntityManager em, String callId) {
        return in(em, callId, ApplicationState.SUBMITTED).size()
                + (long) in(em, callId, ApplicationState.RETURNED).size();
    }

    @Override
    public long refused(EntityManager em, String callId) {
        return in(em, callId, ApplicationState.REFUSED).size();
    }

    @Override
    public List<AcceptedApplication> accepted(EntityManager em, String callId) {
        return in(em, callId, ApplicationState.ACCEPTED).stream()
                .map(application -> new AcceptedApplication(
                        application.getId(),
                        new ListedApplication(
                                String.valueOf(application.getNumber()),
                                application.getTitle(),
                                String.valueOf(application.getLeadOrganisation()),
                                String.valueOf(application.getTheme())),
                        application.getRequested()))
                .toList();
    }

    @Override
    public void settle(EntityManager em, String callId, Map<String, Long> granted) {
        for (Application application : in(em, callId, ApplicationState.ACCEPTED)) {
            application.grant(granted.get(application.getId()), store.now());
            store.done(em, application, new Action("application.settle"), ApplicationState.ACCEPTED);
        }
    }

    @Override
    public void giveUp(EntityManager em, String callId, String reason) {
        for (ApplicationState state :
                List.of(ApplicationState.SUBMITTED, ApplicationState.RETURNED, ApplicationState.ACCEPTED)) {
            for (Application application : in(em, callId, state)) {
                application.become(ApplicationState.DECLINED, reason, store.now());
                store.done(em, application, new Action("application.decline"), state);
            }
        }
    }

    @Override
    public void remind(EntityManager em, String callId, Instant until) {
        for (Application application : in(em, callId, ApplicationState.DRAFT)) {
            Map<String, String> values = Map.of("title", application.getTitle(), "until", until.toString());
            ResourceRef about = new ResourceRef(Applications.KIND, application.getId());
            List<Recipient> recipients = List.of(Recipient.caller(application.getApplicantId()));
            context.notifications().send(em, new Notification(REMINDER, recipients, values, about));
        }
    }

    /** With a lock: on MariaDB a plain read could show what was before the call was locked. */
    private static List<Application> in(EntityManager em, String callId, ApplicationState state) {
        return em.createQuery(
                        "select a from Application a where a.callId = :call and a.state = :state"
                                + " order by a.number, a.id",
                        Application.class)
                .setParameter("call", callId)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
