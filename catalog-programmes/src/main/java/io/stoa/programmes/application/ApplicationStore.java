package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.time.WorkDate;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.programmes.ProgrammesOptions;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.CallInProcess;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads, locks and saves applications for the services of this package. */
final class ApplicationStore {

    private final ModuleContext context;
    private final ProgrammesOptions options;
    private final CallGate gate;

    ApplicationStore(ModuleContext context, ProgrammesOptions options, CallGate gate) {
        this.context = context;
        this.options = options;
        this.gate = gate;
    }

    /** An application and its call, both locked. */
    record Locked(CallInProcess call, Application application) {}

    /** Reads an application that the caller may see. */
    Application visible(EntityManager em, String id, Action action) {
        Application application = em.find(Application.class, id);
        return visible(application, id, action);
    }

    /** Locks the call, then the application; what was read before the locks could be old. */
    Locked locked(EntityManager em, String id, Action action) {
        List<String> calls = em.createQuery("select a.callId from Application a where a.id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        if (calls.isEmpty()) {
            throw KnownEntry.notFound(Applications.KIND, id);
        }
        CallInProcess call = gate.lock(em, calls.get(0));
        Application application = lockedAlone(em, id, action);
        recountCorrection(application);
        return new Locked(call, application);
    }

    Application lockedAlone(EntityManager em, String id, Action action) {
        return visible(em.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE), id, action);
    }

    private Application visible(@Nullable Application application, String id, Action action) {
        if (application == null || !context.access().may(action, application.subject())) {
            throw KnownEntry.notFound(Applications.KIND, id);
        }
        return application;
    }

    /** Sends an application back; the day on which that happens is not counted. */
    void returnFor(Application application, int workingDays, String reason) {
        LocalDate today = now().atZone(options.zone()).toLocalDate();
        application.sendBack(today, workingDays, reason, now());
        countCorrection(application, today, workingDays);
    }

    /** A calendar that was published meanwhile may have moved the end of the time for completion. */
    private void recountCorrection(Application application) {
        LocalDate from = application.returnedOn();
        Integer days = application.correctionDays();
        if (application.isProvisional() && from != null && days != null) {
            countCorrection(application, from, days);
        }
    }

    private void countCorrection(Application application, LocalDate from, int days) {
        WorkDate last = options.workCalendar().get().addWorkingDays(from, days);
        Instant until = last.date().plusDays(1).atStartOfDay(options.zone()).toInstant();
        application.correctUntil(until, last.isProvisional());
    }

    /** Writes a new version, the first along with the application; returns false if nothing was changed. */
    boolean save(EntityManager em, Application application, ApplicationContent content) {
        if (application.getContentNumber() > 0
                && content(em, application, application.getContentNumber()).equals(content)) {
            return false;
        }
        int number = application.save(content.draft(), now());
        if (number == 1) {
            em.persist(application);
            em.flush(); // a provider may write the version first, which refers to it
        }
        em.persist(new ApplicationVersion(
                context.ids().next(),
                application.getId(),
                number,
                content,
                now(),
                context.access().caller().id()));
        return true;
    }

    ApplicationVersion version(EntityManager em, Application application, int number) {
        return em.createQuery(
                        "select v from ApplicationVersion v where v.applicationId = :id and v.number = :number",
                        ApplicationVersion.class)
                .setParameter("id", application.getId())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Message.of(
                        "programmes.application.no-such-version", "id", application.getId(), "number", number)));
    }

    ApplicationContent content(EntityManager em, Application application, int number) {
        return version(em, application, number).content();
    }

    /** The version that was submitted last. */
    ApplicationContent submitted(EntityManager em, Application application) {
        Integer number = application.getSubmittedNumber();
        if (number == null) {
            throw KnownEntry.notFound(Applications.KIND, application.getId());
        }
        return content(em, application, number);
    }

    InputStream open(ApplicationContent content, String id, String attachmentId) {
        Attachment attachment = content.attachments().stream()
                .filter(each -> each.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> noAttachment(id, attachmentId));
        return context.files().open(attachment.sha256());
    }

    static NotFoundException noAttachment(String id, String attachmentId) {
        return new NotFoundException(
                Message.of("programmes.application.no-such-attachment", "id", id, "attachment", attachmentId));
    }

    static void requireVersion(Application application, long version) {
        if (application.getVersion() != version) {
            throw ConflictException.staleVersion(
                    Applications.KIND, application.getId(), version, application.getVersion());
        }
    }

    static void requireState(Application application, ApplicationState... possible) {
        List<ApplicationState> states = List.of(possible);
        if (!states.contains(application.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "programmes.application.wrong-state",
                            "id",
                            application.getId(),
                            "state",
                            application.getState().label(),
                            "possible",
                            states.stream().map(ApplicationState::label).toList()),
                    states,
                    application.getState(),
                    List.of()));
        }
    }

    /** Writes the audit line, which holds nothing of the content, and tells the other side. */
    void done(EntityManager em, Application application, Action action, ApplicationState before) {
        em.flush();
        Map<String, Object> changes = Map.of(
                "state", List.of(before, application.getState()), "contentNumber", application.getContentNumber());
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        action,
                        application.subject(),
                        application.getReason(),
                        Json.write(changes));
        if (before != application.getState()) {
            tell(em, application);
        }
    }

    private void tell(EntityManager em, Application application) {
        boolean own = context.access().caller().id().equals(application.getApplicantId());
        Recipient recipient = own
                ? Recipient.role(application.getProviderId(), ProgrammeRoles.SECRETARY)
                : Recipient.caller(application.getApplicantId());
        Instant correctBy = application.getCorrectBy();
        Map<String, String> values = Map.of(
                "number",
                String.valueOf(application.getNumber()),
                "title",
                application.getTitle(),
                "reason",
                application.getReason() == null ? "" : application.getReason(),
                "correctBy",
                correctBy == null ? "" : correctBy.toString());
        String template =
                "programmes.application-" + application.getState().name().toLowerCase(Locale.ROOT);
        ResourceRef about = new ResourceRef(Applications.KIND, application.getId());
        context.notifications().send(em, new Notification(template, List.of(recipient), values, about));
    }

    ApplicantView applicantView(EntityManager em, Application application) {
        return view(application, content(em, application, application.getContentNumber()));
    }

    SecretaryView secretaryView(EntityManager em, Application application) {
        return secretaryView(application, submitted(em, application));
    }

    static ApplicantView view(Application application, ApplicationContent content) {
        return new ApplicantView(
                application.getId(),
                application.getVersion(),
                application.getCallId(),
                application.getNumber(),
                application.getState(),
                application.getContentNumber(),
                application.getSubmittedNumber(),
                content,
                application.getSubmittedAt(),
                application.getReason(),
                application.getCorrectBy(),
                application.isProvisional(),
                application.getGranted());
    }

    static SecretaryView secretaryView(Application application, ApplicationContent submitted) {
        return new SecretaryView(
                view(application, submitted),
                application.getApplicantId(),
                application.getOrganisationId(),
                application.getCreatedAt(),
                application.getUpdatedAt());
    }

    /** Microseconds, as the database keeps them. */
    Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
