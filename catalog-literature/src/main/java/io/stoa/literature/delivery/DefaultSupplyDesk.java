package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.delivery.iso18626.ReasonForMessage;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultSupplyDesk implements SupplyDesk {

    private static final int LONGEST_REASON = 100;

    private final ModuleContext context;
    private final DeliveryOptions options;
    private final SupplyProcess process;
    private final Rota rota;
    private final DefaultDeliveryLinks links;

    DefaultSupplyDesk(
            ModuleContext context,
            DeliveryOptions options,
            SupplyProcess process,
            Rota rota,
            DefaultDeliveryLinks links) {
        this.context = context;
        this.options = options;
        this.process = process;
        this.rota = rota;
        this.links = links;
    }

    @Override
    public Page<SupplierView> list(String libraryId, @Nullable SupplyState state, PageRequest page) {
        context.access().require(HANDLE, AccessSubject.ofProvider(KIND, null, libraryId));
        List<Object> signed = List.of(KIND, libraryId, state == null ? "" : state.name());
        return context.transactions()
                .required(em -> KeysetQuery.select("select s from SupplyRequest s", SupplyRequest.class)
                        .where("s.libraryId = :library", "library", libraryId)
                        .whenGiven("s.state = :state", "state", state)
                        .descending("s.receivedAt", Instant.class, SupplyRequest::getReceivedAt)
                        .descending("s.id", String.class, SupplyRequest::getId)
                        .page(em, context.cursors(), signed, page)
                        .map(each -> view(em, each)));
    }

    @Override
    public SupplierView view(String id) {
        return context.transactions().required(em -> {
            SupplyRequest request = em.find(SupplyRequest.class, id);
            if (request == null || !context.access().may(HANDLE, request.subject())) {
                throw KnownEntry.notFound(KIND, id);
            }
            return view(em, request);
        });
    }

    @Override
    public SupplierView expect(String id, long version, @Nullable Instant expected) {
        return step(id, version, (em, request) -> {
            request.expect(expected);
            process.step(em, request, SupplyAction.EXPECT, null, (words, reason) -> words.status(reason, null));
        });
    }

    @Override
    public SupplierView accept(String id, long version, @Nullable Instant expected) {
        return step(id, version, (em, request) -> {
            request.expect(expected);
            process.step(em, request, SupplyAction.ACCEPT, null, (words, reason) -> words.status(reason, null));
        });
    }

    @Override
    public SupplierView decline(String id, long version, String why, @Nullable String note) {
        String code = code(why);
        return step(
                id,
                version,
                (em, request) -> process.step(
                        em,
                        request,
                        SupplyAction.DECLINE,
                        code,
                        (words, reason) -> words.unfilled(reason, code, note)));
    }

    @Override
    public SupplierView setCondition(String id, long version, String condition, @Nullable Amount cost) {
        String text = AuditReason.required(condition);
        String code = cost == null ? "LoanCondition" : "CostExceedsMaxCost";
        return step(
                id,
                version,
                (em, request) -> process.step(
                        em,
                        request,
                        SupplyAction.SET_CONDITION,
                        text,
                        (words, reason) -> words.retry(reason, code, cost, null, text)));
    }

    @Override
    public SupplierView putOff(String id, long version, String why, Instant after) {
        String code = code(why);
        return step(
                id,
                version,
                (em, request) -> process.step(
                        em,
                        request,
                        SupplyAction.PUT_OFF,
                        code,
                        (words, reason) ->
                                words.retry(reason, code, null, after.truncatedTo(ChronoUnit.MILLIS), null)));
    }

    @Override
    public SupplierView sendFile(
            String id, long version, DocumentUpload file, @Nullable Integer pages, @Nullable Amount cost) {
        return step(id, version, (em, request) -> {
            requirePossible(request, SupplyAction.SEND_COPY, ServiceType.COPY);
            Amount charged = charged(em, request, pages, cost);
            PartnerAgency requester = Agencies.known(em, request.getRequesterId());
            DocumentFile kept = file.keep(context, options);
            String address = links.forAgency(em, request, kept, requester.isLocal());
            request.ship(charged, pages, kept, context.clock().instant());
            process.step(
                    em,
                    request,
                    SupplyAction.SEND_COPY,
                    null,
                    (words, reason) -> words.shipped(reason, address, "URL", null));
        });
    }

    @Override
    public SupplierView sendCopy(String id, long version, @Nullable Integer pages, @Nullable Amount cost) {
        return step(id, version, (em, request) -> {
            requirePossible(request, SupplyAction.SEND_COPY, ServiceType.COPY);
            request.ship(
                    charged(em, request, pages, cost),
                    pages,
                    null,
                    context.clock().instant());
            process.step(
                    em,
                    request,
                    SupplyAction.SEND_COPY,
                    null,
                    (words, reason) -> words.shipped(reason, null, "Mail", null));
        });
    }

    @Override
    public SupplierView lend(
            String id, long version, @Nullable String barcode, @Nullable LocalDate due, @Nullable Amount cost) {
        return step(id, version, (em, request) -> {
            requirePossible(request, SupplyAction.LEND, ServiceType.LOAN);
            request.ship(
                    charged(em, request, null, cost),
                    null,
                    null,
                    context.clock().instant());
            process.lend(em, request, due);
            process.step(
                    em,
                    request,
                    SupplyAction.LEND,
                    null,
                    (words, reason) -> words.shipped(reason, barcode, "Mail", null));
        });
    }

    /** What was asked for and can be done now. */
    private static void requirePossible(SupplyRequest request, SupplyAction action, ServiceType service) {
        if (action.to(request.getState()) == null) {
            throw WrongState.ofSupply(
                    request.getId(), action, request.getState().label(), action.from());
        }
        if (request.getService() != service && request.getService() != ServiceType.COPY_OR_LOAN) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "literature.delivery.other-service",
                    "id",
                    request.getId(),
                    "service",
                    request.getService(),
                    "given",
                    service)));
        }
    }

    private @Nullable Amount charged(
            EntityManager em, SupplyRequest request, @Nullable Integer pages, @Nullable Amount cost) {
        Amount charged = cost != null
                ? cost
                : rota.price(
                        Agencies.known(em, request.getAgencyId()), request.getService(), pages == null ? 1 : pages);
        Amount most = request.most();
        if (charged != null && charged.exceeds(most)) {
            throw new RuleViolationException(new Violation(
                    Message.of("literature.delivery.cost-above", "id", request.getId(), "cost", charged, "most", most),
                    most,
                    charged,
                    List.of()));
        }
        return charged;
    }

    @Override
    public SupplierView answerCancel(String id, long version, boolean agreed) {
        SupplyAction action = agreed ? SupplyAction.AGREE_TO_CANCEL : SupplyAction.REFUSE_TO_CANCEL;
        return step(
                id,
                version,
                (em, request) -> process.step(
                        em,
                        request,
                        action,
                        null,
                        (words, reason) -> words.answer(ReasonForMessage.CANCEL_RESPONSE, agreed, null)));
    }

    @Override
    public SupplierView answerRenewal(String id, long version, @Nullable LocalDate due) {
        SupplyAction action = due == null ? SupplyAction.REFUSE_RENEWAL : SupplyAction.RENEW;
        return step(id, version, (em, request) -> {
            if (!request.isRenewalAsked()) {
                throw new RuleViolationException(Violation.of(Message.of("literature.delivery.no-renewal", "id", id)));
            }
            request.askRenewal(false);
            if (due != null) {
                process.lend(em, request, due);
            }
            process.step(
                    em,
                    request,
                    action,
                    null,
                    (words, reason) -> words.answer(ReasonForMessage.RENEW_RESPONSE, due != null, null));
        });
    }

    @Override
    public SupplierView recall(String id, long version) {
        return step(
                id,
                version,
                (em, request) -> process.step(
                        em, request, SupplyAction.RECALL, null, (words, reason) -> words.status(reason, null)));
    }

    @Override
    public SupplierView checkIn(String id, long version) {
        return step(id, version, (em, request) -> {
            process.endLoan(em, request);
            process.step(em, request, SupplyAction.CHECK_IN, null, (words, reason) -> words.status(reason, null));
        });
    }

    @Override
    public SupplierView writeOff(String id, long version, String why) {
        String text = AuditReason.required(why);
        return step(id, version, (em, request) -> {
            process.endLoan(em, request);
            process.step(em, request, SupplyAction.WRITE_OFF, text, (words, reason) -> words.status(reason, text));
        });
    }

    @Override
    public SupplierView note(String id, long version, String note) {
        String text = AuditReason.required(note);
        return step(id, version, (em, request) -> process.note(em, request, text));
    }

    private SupplierView step(String id, long version, BiConsumer<EntityManager, SupplyRequest> work) {
        return context.transactions().required(em -> {
            SupplyRequest request = process.locked(em, id);
            context.access().require(HANDLE, request.subject());
            if (request.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, id, version, request.getVersion());
            }
            work.accept(em, request);
            em.flush();
            return view(em, request);
        });
    }

    private static SupplierView view(EntityManager em, SupplyRequest request) {
        return request.view(Agencies.known(em, request.getRequesterId()).getName());
    }

    private static String code(String reason) {
        String code = AuditReason.required(reason);
        if (code.length() > LONGEST_REASON) {
            throw new RuleViolationException(new Violation(
                    Message.of("core.entry.reason", "length", code.length(), "limit", LONGEST_REASON),
                    LONGEST_REASON,
                    code.length(),
                    List.of()));
        }
        return code;
    }
}
