package io.stoa.experts.exchange;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.personal.PersonalDataSource;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.MaskedRecord;
import io.stoa.experts.PersonalRecords;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides once whether the caller may have the copy; what is in it is then gathered as by the platform itself. */
final class DefaultPersonalDataExport implements PersonalDataExport {

    private final ModuleContext context;

    DefaultPersonalDataExport(ModuleContext context) {
        this.context = context;
    }

    @Override
    public PersonalDataCopy copy(String expertId, String reason) {
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            AccessSubject subject = subject(em, expertId);
            context.audit().done(em, context.access().caller(), EXPORT, subject, why, null);
            List<PersonalDataCopy.HeldNumber> numbers = numbers(em, expertId, subject, why);
            em.flush();
            return context.access().as(Caller.system(), () -> copy(em, expertId, numbers));
        });
    }

    private PersonalDataCopy copy(EntityManager em, String expertId, List<PersonalDataCopy.HeldNumber> numbers) {
        EntryContent<ExpertDraft> content = context.get(ExpertCatalog.class).content(expertId);
        ResourceRef person = new ResourceRef(ExpertCatalog.KIND, expertId);
        return new PersonalDataCopy(
                context.clock().instant(),
                content.state(),
                content.content(),
                content.pending(),
                numbers,
                audit(expertId),
                context.contributions().of(PersonalDataSource.class).stream()
                        .map(source -> new PersonalDataCopy.HeldElsewhere(source.name(), source.about(em, person)))
                        .filter(held -> !held.records().isEmpty())
                        .toList());
    }

    private AccessSubject subject(EntityManager em, String expertId) {
        Expert expert = em.find(Expert.class, expertId);
        if (expert == null) {
            throw KnownEntry.notFound(ExpertCatalog.KIND, expertId);
        }
        AccessSubject subject = expert.subject(ExpertCatalog.KIND);
        context.access().requireVisible(subject);
        context.access().require(EXPORT, subject);
        return subject;
    }

    /** Revealed by the caller, not by the platform, so that the audit trail says who has seen them. */
    private List<PersonalDataCopy.HeldNumber> numbers(
            EntityManager em, String expertId, AccessSubject subject, String reason) {
        if (!holdsNumbers(em, expertId)) {
            return List.of();
        }
        PersonalRecords records = context.get(PersonalRecords.class);
        boolean inFull = context.access()
                .may(
                        PersonalRecords.REVEAL,
                        AccessSubject.ofProvider(PersonalRecords.KIND, expertId, String.valueOf(subject.providerId())));
        List<PersonalDataCopy.HeldNumber> numbers = new ArrayList<>();
        for (MaskedRecord masked : context.access().as(Caller.system(), () -> records.masked(expertId))) {
            String number =
                    inFull ? records.reveal(expertId, masked.kind(), reason).number() : masked.masked();
            numbers.add(new PersonalDataCopy.HeldNumber(masked.kind(), number, masked.storedAt()));
        }
        return numbers;
    }

    /** Without numbers there need be no keys. */
    private static boolean holdsNumbers(EntityManager em, String expertId) {
        return em.createQuery("select count(r.id) from PersonalRecord r where r.expertId = :expert", Long.class)
                        .setParameter("expert", expertId)
                        .getSingleResult()
                > 0;
    }

    private List<AuditView> audit(String expertId) {
        AuditTrail trail = context.get(AuditTrail.class);
        List<AuditView> lines = new ArrayList<>();
        for (String kind : List.of(ExpertCatalog.KIND, PersonalRecords.KIND)) {
            ResourceRef subject = new ResourceRef(kind, expertId);
            Page.stream(PageRequest.first(PageRequest.MAX_SIZE), page -> trail.of(subject, page))
                    .forEach(lines::add);
        }
        lines.sort(Comparator.comparing(AuditView::id));
        return lines;
    }
}
