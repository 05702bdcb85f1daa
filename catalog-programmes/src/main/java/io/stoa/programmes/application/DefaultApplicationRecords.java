package io.stoa.programmes.application;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.programmes.AttachmentKind;
import io.stoa.programmes.Call;
import io.stoa.programmes.CallTerms;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class DefaultApplicationRecords implements ApplicationRecords {

    private final ModuleContext context;
    private final ApplicationStore store;

    DefaultApplicationRecords(ModuleContext context, ApplicationStore store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public List<ReviewedApplicationRecord> accepted(EntityManager em, String callId) {
        return em.createQuery(
                        "select a, v from Application a, ApplicationVersion v where v.applicationId = a.id"
                                + " and v.number = a.submittedNumber and a.callId = :call and a.state = :accepted"
                                + " order by a.number",
                        Object[].class)
                .setParameter("call", callId)
                .setParameter("accepted", ApplicationState.ACCEPTED)
                .getResultStream()
                .map(row -> record((Application) row[0], ((ApplicationVersion) row[1]).content()))
                .toList();
    }

    @Override
    public ReviewedApplicationRecord record(EntityManager em, String id) {
        Application application = known(em, id);
        return record(application, store.submitted(em, application));
    }

    private static ReviewedApplicationRecord record(Application application, ApplicationContent content) {
        return new ReviewedApplicationRecord(
                application.getId(),
                application.getCallId(),
                String.valueOf(application.getNumber()),
                application.getApplicantId(),
                content);
    }

    @Override
    public boolean isAccepted(EntityManager em, String id) {
        return known(em, id).getState() == ApplicationState.ACCEPTED;
    }

    @Override
    public BlindContent blind(EntityManager em, String id) {
        Application application = known(em, id);
        ApplicationContent content = store.submitted(em, application);
        ApplicationDraft draft = content.draft();
        CallTerms terms = terms(em, application);
        return new BlindContent(
                draft.title(),
                draft.summary(),
                String.valueOf(draft.theme()),
                draft.disciplines(),
                draft.keywords(),
                draft.budget().stream()
                        .sorted(Comparator.comparing(BudgetLine::category)
                                .thenComparing(BudgetLine::year)
                                .thenComparing(BudgetLine::source))
                        .toList(),
                openAnswers(terms, draft),
                openFiles(terms, content).stream().map(OpenFile::attachment).toList());
    }

    private static List<FormAnswer> openAnswers(CallTerms terms, ApplicationDraft draft) {
        return terms.fields().stream()
                .filter(field -> !field.identifying())
                .flatMap(field ->
                        draft.answers().stream().filter(answer -> answer.field().equals(field.code())))
                .toList();
    }

    @Override
    public InputStream open(EntityManager em, String id, BlindAttachment attachment) {
        Application application = known(em, id);
        OpenFile file = openFiles(terms(em, application), store.submitted(em, application)).stream()
                .filter(each -> each.attachment().equals(attachment))
                .findFirst()
                .orElseThrow(() -> ApplicationStore.noAttachment(id, attachment.kind() + " " + attachment.place()));
        return context.files().open(file.sha256());
    }

    /** A file that blind reviewers may open. */
    private record OpenFile(BlindAttachment attachment, String sha256) {}

    private static List<OpenFile> openFiles(CallTerms terms, ApplicationContent content) {
        List<OpenFile> files = new ArrayList<>();
        for (AttachmentKind kind : terms.attachments()) {
            int place = 0;
            for (Attachment each : content.attachments()) {
                if (!kind.identifying() && each.kind().equals(kind.code())) {
                    files.add(new OpenFile(new BlindAttachment(kind.code(), ++place, each.mediaType()), each.sha256()));
                }
            }
        }
        return files;
    }

    private static CallTerms terms(EntityManager em, Application application) {
        return em.find(Call.class, application.getCallId()).getTerms();
    }

    private static Application known(EntityManager em, String id) {
        Application application = em.find(Application.class, id);
        if (application == null) {
            throw KnownEntry.notFound(Applications.KIND, id);
        }
        return application;
    }
}
