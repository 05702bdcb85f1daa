package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.ProgrammesOptions;
import io.stoa.programmes.process.CallGate;
import io.stoa.programmes.process.CallInProcess;
import io.stoa.programmes.process.CallStage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

final class DefaultApplications implements Applications {

    private static final String SERIES = "application";

    private final ModuleContext context;
    private final ProgrammesOptions options;
    private final CallGate gate;
    private final ApplicationStore store;

    DefaultApplications(ModuleContext context, ProgrammesOptions options, CallGate gate, ApplicationStore store) {
        this.context = context;
        this.options = options;
        this.gate = gate;
        this.store = store;
    }

    @Override
    public ApplicantView begin(String callId, ApplicationDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            KnownEntry known = KnownEntry.visible(em, context.access(), CallCatalog.KIND, Call.class, callId);
            Caller caller = context.access().caller();
            context.access()
                    .require(
                            APPLY,
                            new AccessSubject(KIND, null, known.subject().providerId(), null, null, caller.id()));
            Call call = gate.require(em, callId, CallStage.RECEIVING).call();
            Application application = new Application(context.ids().next(), call, caller, store.now());
            store.save(em, application, new ApplicationContent(draft, List.of()));
            store.done(em, application, new Action("application.begin"), ApplicationState.DRAFT);
            return store.applicantView(em, application);
        });
    }

    @Override
    public ApplicantView save(String id, long version, ApplicationDraft draft) {
        context.requireValid(draft);
        return edit(id, version, (content, application) -> new ApplicationContent(draft, content.attachments()));
    }

    @Override
    public ApplicantView attach(String id, long version, AttachmentUpload upload) {
        context.requireValid(upload);
        AttachmentKind kind = context.transactions().required(em -> kindOf(em, id, version, upload.kind()));
        StoredFile file = context.files()
                .put(
                        upload.content(),
                        new FileLimits(kind.mostBytes(), Set.copyOf(kind.mediaTypes())),
                        upload.mediaType());
        Attachment attachment = new Attachment(
                context.ids().next(),
                kind.code(),
                upload.name(),
                file.mediaType(),
                file.size(),
                file.hash(),
                store.now());
        return edit(id, version, (content, application) -> {
            List<Attachment> attachments = new ArrayList<>(content.attachments());
            attachments.add(attachment);
            requireRoom(attachments, kind);
            return new ApplicationContent(content.draft(), attachments);
        });
    }

    /** Found before the file is taken in, which may take long and must not hold a lock. */
    private AttachmentKind kindOf(EntityManager em, String id, long version, String code) {
        Application application = store.visible(em, id, OWN);
        requireEditable(application, version);
        List<AttachmentKind> kinds =
                em.find(Call.class, application.getCallId()).getTerms().attachments();
        return kinds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(Violation.of(Message.of(
                        "programmes.application.no-such-kind",
                        "kind",
                        code,
                        "kinds",
                        kinds.stream().map(AttachmentKind::code).toList()))));
    }

    private static void requireRoom(List<Attachment> attachments, AttachmentKind kind) {
        long count = attachments.stream()
                .filter(each -> each.kind().equals(kind.code()))
                .count();
        if (count > kind.most()) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "programmes.application.attachments",
                            "kind",
                            kind.code(),
                            "count",
                            count,
                            "least",
                            kind.least(),
                            "most",
                            kind.most()),
                    kind.most(),
                    count,
                    List.of()));
        }
    }

    @Override
    public ApplicantView detach(String id, long version, String attachmentId) {
        return edit(id, version, (content, application) -> {
            List<Attachment> rest = content.attachments().stream()
                    .filter(each -> !each.id().equals(attachmentId))
                    .toList();
            if (rest.size() == content.attachments().size()) {
                throw ApplicationStore.noAttachment(id, attachmentId);
            }
            return new ApplicationContent(content.draft(), rest);
        });
    }

    private ApplicantView edit(
            String id, long version, BiFunction<ApplicationContent, Application, ApplicationContent> change) {
        return context.transactions().required(em -> {
            Application application = store.lockedAlone(em, id, OWN);
            requireEditable(application, version);
            ApplicationContent before = store.content(em, application, application.getContentNumber());
            if (store.save(em, application, change.apply(before, application))) {
                store.done(em, application, new Action("application.save"), application.getState());
            }
            return store.applicantView(em, application);
        });
    }

    private static void requireEditable(Application application, long version) {
        ApplicationStore.requireVersion(application, version);
        ApplicationStore.requireState(application, ApplicationState.DRAFT, ApplicationState.RETURNED);
    }

    @Override
    public List<Violation> check(String id) {
        return context.transactions().required(em -> {
            ApplicationStore.Locked locked = store.locked(em, id, OWN);
            return violations(em, locked);
        });
    }

    private List<Violation> violations(EntityManager em, ApplicationStore.Locked locked) {
        Application application = locked.application();
        ApplicationContent content = store.content(em, application, application.getContentNumber());
        return SubmissionCheck.of(em, locked.call(), application, content, store.now());
    }

    @Override
    public ApplicantView submit(String id, long version) {
        try {
            return context.transactions().required(em -> submit(em, id, version));
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.retryable(Message.of("programmes.application.duplicate-meanwhile"), e);
            }
            throw e;
        }
    }

    private ApplicantView submit(EntityManager em, String id, long version) {
        ApplicationStore.Locked locked = store.locked(em, id, OWN);
        Application application = locked.application();
        requireEditable(application, version);
        List<Violation> violations = violations(em, locked);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        ApplicationState before = application.getState();
        store.version(em, application, application.getContentNumber()).submitted();
        application.submit(store.now());
        if (application.getNumber() == null) {
            application.number(number(locked.call().call()));
        }
        store.done(em, application, new Action("application.submit"), before);
        return store.applicantView(em, application);
    }

    private String number(Call call) {
        int year = store.now().atZone(options.zone()).getYear();
        return context.numbers().next(SERIES, call.getProgramme() + "-" + year, options.applicationNumber());
    }

    @Override
    public ApplicantView withdraw(String id, long version, String reason) {
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            ApplicationStore.Locked locked = store.locked(em, id, OWN);
            Application application = locked.application();
            ApplicationStore.requireVersion(application, version);
            ApplicationStore.requireState(
                    application,
                    ApplicationState.DRAFT,
                    ApplicationState.SUBMITTED,
                    ApplicationState.RETURNED,
                    ApplicationState.ACCEPTED);
            requireUndecided(locked.call());
            ApplicationState before = application.getState();
            application.become(ApplicationState.WITHDRAWN, why, store.now());
            store.done(em, application, new Action("application.withdraw"), before);
            return store.applicantView(em, application);
        });
    }

    /** Once a decision is proposed, who is funded hangs together. */
    private static void requireUndecided(CallInProcess call) {
        if (call.stage().compareTo(CallStage.EVALUATED) > 0) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "programmes.application.decided", "stage", call.stage().label())));
        }
    }

    @Override
    public ApplicantView view(String id) {
        return context.transactions().required(em -> store.applicantView(em, store.visible(em, id, OWN)));
    }

    @Override
    public Page<ApplicantView> own(PageRequest page) {
        return context.transactions().required(em -> {
            Caller caller = context.access().caller();
            context.access().require(OWN, new AccessSubject(KIND, null, null, null, null, caller.id()));
            return KeysetQuery.select("select a, v from Application a, ApplicationVersion v", Object[].class)
                    .where("v.applicationId = a.id and v.number = a.contentNumber")
                    .where("a.applicantId = :applicant", "applicant", caller.id())
                    .descending("a.id", String.class, row -> ((Application) row[0]).getId())
                    .page(em, context.cursors(), List.of(KIND, "own", caller.id()), page)
                    .map(row -> ApplicationStore.view((Application) row[0], ((ApplicationVersion) row[1]).content()));
        });
    }

    @Override
    public List<ApplicationVersionView> versions(String id) {
        return context.transactions().required(em -> {
            Application application = store.visible(em, id, OWN);
            return em.createQuery(
                            "select v from ApplicationVersion v where v.applicationId = :id order by v.number",
                            ApplicationVersion.class)
                    .setParameter("id", application.getId())
                    .getResultStream()
                    .map(ApplicationVersion::view)
                    .toList();
        });
    }

    @Override
    public ApplicationContent content(String id, int number) {
        return context.transactions().required(em -> store.content(em, store.visible(em, id, OWN), number));
    }

    @Override
    public InputStream open(String id, String attachmentId) {
        ApplicationContent content = view(id).content();
        return store.open(content, id, attachmentId);
    }
}
