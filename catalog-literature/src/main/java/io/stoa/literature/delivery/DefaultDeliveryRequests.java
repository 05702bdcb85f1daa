package io.stoa.literature.delivery;

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
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.Work;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultDeliveryRequests implements DeliveryRequests {

    private final ModuleContext context;
    private final DeliveryOptions options;
    private final RequestProcess process;
    private final Quotas quotas;

    DefaultDeliveryRequests(ModuleContext context, DeliveryOptions options, RequestProcess process, Quotas quotas) {
        this.context = context;
        this.options = options;
        this.process = process;
        this.quotas = quotas;
    }

    @Override
    public PatronView submit(DeliveryDraft draft) {
        requireSubmittable(draft);
        return context.transactions().required(em -> {
            Amount estimate = estimate(em, draft);
            List<Violation> violations = violations(em, draft, estimate);
            if (!violations.isEmpty()) {
                throw new RuleViolationException(violations);
            }
            Caller patron = context.access().caller();
            DeliveryRequest request = new DeliveryRequest(
                    context.ids().next(),
                    patron,
                    draft,
                    item(em, draft),
                    context.clock().instant());
            em.persist(request);
            em.flush();
            process.begin(em, request, estimate);
            em.flush();
            return request.patronView();
        });
    }

    @Override
    public List<Violation> check(DeliveryDraft draft) {
        requireSubmittable(draft);
        return context.transactions().required(em -> violations(em, draft, estimate(em, draft)));
    }

    @Override
    public @Nullable Amount estimate(DeliveryDraft draft) {
        requireSubmittable(draft);
        return context.transactions().required(em -> estimate(em, draft));
    }

    private void requireSubmittable(DeliveryDraft draft) {
        context.requireValid(draft);
        context.access().require(SUBMIT, AccessSubject.ofProvider(KIND, null, draft.libraryId()));
    }

    private @Nullable Amount estimate(EntityManager em, DeliveryDraft draft) {
        Integer pages = draft.pages();
        PartnerAgency library = Agencies.ofLibrary(em, draft.libraryId());
        return process.rota().estimate(library, draft.service(), pages == null ? 1 : pages);
    }

    private List<Violation> violations(EntityManager em, DeliveryDraft draft, @Nullable Amount estimate) {
        List<Violation> all = new ArrayList<>();
        String declared = context.get(RuleSets.class)
                .inForce(FAIR_USE, today())
                .as(FairUseDeclaration.class)
                .version();
        if (!declared.equals(draft.fairUseVersion())) {
            all.add(new Violation(
                    Message.of("literature.delivery.fair-use", "given", draft.fairUseVersion(), "inForce", declared),
                    declared,
                    draft.fairUseVersion(),
                    List.of()));
        }
        if (draft.service() == ServiceType.COPY_OR_LOAN) {
            all.add(Violation.of(Message.of("literature.delivery.service", "service", draft.service())));
        }
        if ((draft.workId() == null) == (draft.item() == null)) {
            all.add(Violation.of(Message.of("literature.delivery.no-item", "work", draft.workId())));
        }
        LocalDate wantedBy = draft.wantedBy();
        if (wantedBy != null && wantedBy.isBefore(today())) {
            all.add(Violation.of(Message.of("literature.delivery.wanted-past", "date", wantedBy, "today", today())));
        }
        all.addAll(quotas.check(em, draft, context.access().caller().id(), estimate));
        return all;
    }

    private LocalDate today() {
        return context.clock().instant().atZone(options.zone()).toLocalDate();
    }

    private WantedItem item(EntityManager em, DeliveryDraft draft) {
        WantedItem item = draft.item();
        String work = draft.workId();
        return item != null || work == null ? Objects.requireNonNull(item) : item(em, work);
    }

    private WantedItem item(EntityManager em, String workId) {
        KnownEntry.visible(em, context.access(), WorkCatalog.KIND, Work.class, workId);
        return WantedItem.of(
                em.find(Work.class, workId), context.access().caller().locale());
    }

    @Override
    public PatronView view(String id) {
        return context.transactions()
                .required(em -> readable(em.find(DeliveryRequest.class, id), id).patronView());
    }

    @Override
    public DeskView deskView(String id) {
        return context.transactions().required(em -> {
            DeliveryRequest request = readable(em.find(DeliveryRequest.class, id), id);
            context.access().require(HANDLE, request.subject());
            Map<String, String> names = new HashMap<>();
            List<AttemptView> attempts = new ArrayList<>();
            for (SupplierAttempt attempt : em.createQuery(
                            "select a from SupplierAttempt a where a.requestId = :request order by a.id",
                            SupplierAttempt.class)
                    .setParameter("request", id)
                    .getResultList()) {
                String name = names.computeIfAbsent(
                        attempt.getAgencyId(),
                        agency -> Agencies.known(em, agency).getName());
                attempts.add(attempt.view(name));
            }
            return request.deskView(attempts);
        });
    }

    @Override
    public Page<PatronView> mine(PageRequest page) {
        Caller caller = context.access().caller();
        context.access().require(READ, new AccessSubject(KIND, null, null, null, null, caller.id()));
        return page("r.patronId = :whose", caller.id(), null, page);
    }

    @Override
    public Page<PatronView> list(String libraryId, @Nullable RequestState state, PageRequest page) {
        context.access().require(HANDLE, AccessSubject.ofProvider(KIND, null, libraryId));
        return page("r.libraryId = :whose", libraryId, state, page);
    }

    private Page<PatronView> page(String condition, String key, @Nullable RequestState state, PageRequest page) {
        List<Object> signed = List.of(KIND, condition, key, state == null ? "" : state.name());
        return context.transactions()
                .required(em -> KeysetQuery.select("select r from DeliveryRequest r", DeliveryRequest.class)
                        .where(condition, "whose", key)
                        .whenGiven("r.state = :state", "state", state)
                        .descending("r.submittedAt", Instant.class, DeliveryRequest::getSubmittedAt)
                        .descending("r.id", String.class, DeliveryRequest::getId)
                        .page(em, context.cursors(), signed, page)
                        .map(DeliveryRequest::patronView));
    }

    @Override
    public PatronView verify(
            String id, long version, @Nullable String workId, WantedItem item, @Nullable Integer pages) {
        context.requireValid(item);
        return step(id, version, HANDLE, (em, request) -> {
            process.requirePossible(request, RequestAction.VERIFY);
            if (workId != null) {
                KnownEntry.visible(em, context.access(), WorkCatalog.KIND, Work.class, workId);
            }
            request.verify(workId, item, pages);
            process.verify(em, request);
        });
    }

    @Override
    public PatronView reject(String id, long version, String reason) {
        return refuse(id, version, HANDLE, RequestAction.REJECT, reason);
    }

    @Override
    public PatronView approve(String id, long version) {
        return step(id, version, APPROVE, (em, request) -> {
            process.requirePossible(request, RequestAction.APPROVE);
            process.approve(em, request);
        });
    }

    @Override
    public PatronView disapprove(String id, long version, String reason) {
        return refuse(id, version, APPROVE, RequestAction.DISAPPROVE, reason);
    }

    private PatronView refuse(String id, long version, Action needed, RequestAction action, String reason) {
        String why = AuditReason.required(reason);
        return step(id, version, needed, (em, request) -> process.end(em, request, action, RequestState.REJECTED, why));
    }

    @Override
    public PatronView acceptCondition(String id, long version) {
        return step(id, version, DECIDE, (em, request) -> {
            process.requirePossible(request, RequestAction.ACCEPT_CONDITION);
            process.acceptCondition(em, request);
        });
    }

    @Override
    public PatronView rejectCondition(String id, long version) {
        return step(id, version, DECIDE, (em, request) -> {
            process.requirePossible(request, RequestAction.REJECT_CONDITION);
            process.rejectCondition(em, request);
        });
    }

    @Override
    public PatronView cancel(String id, long version, @Nullable String reason) {
        return step(
                id,
                version,
                DECIDE,
                (em, request) -> process.cancel(em, request, reason == null ? null : AuditReason.required(reason)));
    }

    @Override
    public PatronView giveUpSupplier(String id, long version) {
        return step(id, version, HANDLE, (em, request) -> {
            process.requirePossible(request, RequestAction.GIVE_UP_SUPPLIER);
            process.giveUpSupplier(em, request);
        });
    }

    @Override
    public PatronView receive(String id, long version, @Nullable DocumentUpload file) {
        return step(id, version, HANDLE, (em, request) -> {
            process.requirePossible(request, RequestAction.RECEIVE);
            process.receive(em, request, file == null ? null : file.keep(context, options));
        });
    }

    @Override
    public PatronView renew(String id, long version) {
        return step(id, version, DECIDE, process::renew);
    }

    @Override
    public PatronView sendBack(String id, long version) {
        return step(id, version, HANDLE, process::sendBack);
    }

    @Override
    public PatronView close(String id, long version) {
        return step(id, version, DECIDE, process::close);
    }

    @Override
    public PatronView note(String id, long version, String note) {
        return step(id, version, HANDLE, (em, request) -> process.note(em, request, AuditReason.required(note)));
    }

    private PatronView step(String id, long version, Action action, BiConsumer<EntityManager, DeliveryRequest> work) {
        return context.transactions().required(em -> {
            DeliveryRequest request = em.find(DeliveryRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (request == null) {
                throw KnownEntry.notFound(KIND, id);
            }
            context.access().require(action, request.subject());
            if (request.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, id, version, request.getVersion());
            }
            work.accept(em, request);
            em.flush();
            return request.patronView();
        });
    }

    private DeliveryRequest readable(@Nullable DeliveryRequest request, String id) {
        if (request == null || !context.access().may(READ, request.subject())) {
            throw KnownEntry.notFound(KIND, id);
        }
        return request;
    }
}
