package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.literature.delivery.iso18626.Address;
import io.stoa.literature.delivery.iso18626.BillingInfo;
import io.stoa.literature.delivery.iso18626.Costs;
import io.stoa.literature.delivery.iso18626.MessageError;
import io.stoa.literature.delivery.iso18626.PatronInfo;
import io.stoa.literature.delivery.iso18626.ReasonForMessage;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestType;
import io.stoa.literature.delivery.iso18626.RequestedDelivery;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessage;
import io.stoa.literature.delivery.iso18626.ServiceInfo;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to requests at the supplying library. Whoever calls it has locked the request's row. */
final class SupplyProcess implements Outbox.Refusals {

    private static final String OVERDUE = "literature.delivery.overdue";
    private static final int LONGEST_ID = 200;

    private final ModuleContext context;
    private final DeliveryOptions options;
    private final Outbox outbox;

    SupplyProcess(ModuleContext context, DeliveryOptions options, Outbox outbox) {
        this.context = context;
        this.options = options;
        this.outbox = outbox;
    }

    void register() {
        context.dueWork().register(OVERDUE, (em, task) -> {
            fallOverdue(em, task.subject());
            return null;
        });
    }

    /** Takes a step and says so to the requester. */
    void step(
            EntityManager em,
            SupplyRequest request,
            SupplyAction action,
            @Nullable String reason,
            BiFunction<SupplyMessages, ReasonForMessage, SupplyingAgencyMessage> words) {
        SupplyState before = request.getState();
        request.move(action, now());
        boolean first = !request.isAnswered();
        request.answered(now());
        request.explain(reason);
        em.flush();
        audit(em, request, action.name(), reason, Json.write(Map.of("state", List.of(before, request.getState()))));
        post(
                em,
                request,
                words.apply(
                        messages(em, request),
                        first ? ReasonForMessage.REQUEST_RESPONSE : ReasonForMessage.STATUS_CHANGE));
    }

    void lend(EntityManager em, SupplyRequest request, @Nullable LocalDate due) {
        LocalDate today = now().atZone(options.zone()).toLocalDate();
        LocalDate day = due == null ? today.plusDays(options.loanDays()) : due;
        if (!day.isAfter(today)) {
            throw new RuleViolationException(
                    Violation.of(Message.of("literature.delivery.wanted-past", "date", day, "today", today)));
        }
        Instant end = day.plusDays(1).atStartOfDay(options.zone()).toInstant();
        request.due(end);
        context.dueWork().schedule(em, OVERDUE, request.getId(), end, null);
    }

    void endLoan(EntityManager em, SupplyRequest request) {
        context.dueWork().cancel(em, OVERDUE, request.getId());
    }

    private void fallOverdue(EntityManager em, String id) {
        SupplyRequest request = locked(em, id);
        Instant due = request.dueAt();
        if (request.getState() == SupplyState.LOANED && due != null && !due.isAfter(now())) {
            step(em, request, SupplyAction.FALL_OVERDUE, null, (words, reason) -> words.status(reason, null));
            tellDesk(em, request, "supply.overdue", "");
        }
    }

    // What requesters say

    void requested(EntityManager em, PartnerAgency requester, PartnerAgency library, Request message) {
        ServiceInfo service = message.serviceInfo();
        RequestType type = service == null || service.requestType() == null ? RequestType.NEW : service.requestType();
        String id = message.header().requestingAgencyRequestId();
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw RefusedMessageException.value("requestingAgencyRequestId", id);
        }
        SupplyRequest known = known(em, requester, library, id);
        if (type == RequestType.REMINDER) {
            remind(em, id, known);
            return;
        }
        if (known != null) {
            throw RefusedMessageException.value("requestingAgencyRequestId", id);
        }
        if (service == null) {
            throw RefusedMessageException.missing("serviceInfo");
        }
        if (type == RequestType.RETRY) {
            retried(em, requester, library, service.previousRequestId());
        }
        take(em, requester, library, message, service, type == RequestType.RETRY);
    }

    private void remind(EntityManager em, String id, @Nullable SupplyRequest known) {
        if (known == null) {
            throw RefusedMessageException.value("requestingAgencyRequestId", id);
        }
        known.remind(now());
        em.flush();
        audit(em, known, "reminded", null, null);
        post(em, known, messages(em, known).status(ReasonForMessage.STATUS_REQUEST_RESPONSE, null));
        tellDesk(em, known, "supply.reminded", "");
    }

    private void retried(
            EntityManager em, PartnerAgency requester, PartnerAgency library, @Nullable String previousId) {
        SupplyRequest previous = previousId == null ? null : known(em, requester, library, previousId);
        if (previous == null) {
            throw RefusedMessageException.value("requestingAgencyPreviousRequestId", String.valueOf(previousId));
        }
        SupplyState before = previous.getState();
        previous.move(SupplyAction.RETRY, now());
        em.flush();
        audit(em, previous, "retry", null, Json.write(Map.of("state", List.of(before, previous.getState()))));
    }

    private void take(
            EntityManager em,
            PartnerAgency requester,
            PartnerAgency library,
            Request message,
            ServiceInfo service,
            boolean retry) {
        WantedItem item = WantedItem.of(message);
        if (item.shown().isBlank() && item.identifiers().isEmpty()) {
            throw RefusedMessageException.missing("title");
        }
        BillingInfo billing = message.billingInfo();
        Costs most = billing == null ? null : billing.maximumCosts();
        PatronInfo patron = message.patronInfo();
        List<DeliveryAddress> deliveries = new ArrayList<>();
        for (RequestedDelivery delivery : message.deliveries()) {
            Address address = delivery.address();
            if (address != null) {
                deliveries.add(DeliveryAddress.of(address));
            }
        }
        SupplyDetails details = new SupplyDetails(
                item,
                message.bibliographicInfo().estimatedPages(),
                service.note(),
                deliveries,
                patron == null ? null : name(patron),
                retry);
        SupplyRequest request = new SupplyRequest(
                context.ids().next(),
                library,
                requester,
                message.header().requestingAgencyRequestId(),
                retry ? service.previousRequestId() : null,
                service.serviceType(),
                details,
                most == null ? null : Amount.of(most),
                service.needBefore(),
                now());
        em.persist(request);
        em.flush();
        audit(em, request, "receive", null, null);
        tellDesk(em, request, "supply.received", "");
    }

    private static @Nullable String name(PatronInfo patron) {
        String name = Stream.of(patron.surname(), patron.givenName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    void requesterSays(
            EntityManager em, PartnerAgency requester, PartnerAgency library, RequestingAgencyMessage message) {
        String id = message.header().requestingAgencyRequestId();
        SupplyRequest request = known(em, requester, library, id);
        if (request == null) {
            throw RefusedMessageException.value("requestingAgencyRequestId", id);
        }
        switch (message.action()) {
            case STATUS_REQUEST ->
                post(em, request, messages(em, request).status(ReasonForMessage.STATUS_REQUEST_RESPONSE, null));
            case RECEIVED -> take(em, request, SupplyAction.ARRIVED);
            case CANCEL -> cancel(em, request);
            case RENEW -> {
                if (request.isRenewalAsked()) {
                    throw RefusedMessageException.action(message.action(), request.getState());
                }
                request.askRenewal(true);
                take(em, request, SupplyAction.ASK_RENEWAL);
            }
            case SHIPPED_RETURN -> {
                endLoan(em, request);
                take(em, request, SupplyAction.COME_BACK);
            }
            case NOTIFICATION -> tellDesk(em, request, "supply.note", String.valueOf(message.note()));
            case SHIPPED_FORWARD -> throw RefusedMessageException.action(message.action(), request.getState());
        }
    }

    private void cancel(EntityManager em, SupplyRequest request) {
        take(em, request, SupplyAction.CANCEL);
        if (request.getState() == SupplyState.CANCELLED) {
            post(em, request, messages(em, request).answer(ReasonForMessage.CANCEL_RESPONSE, true, null));
        }
    }

    /** A step that the requester has taken. */
    private void take(EntityManager em, SupplyRequest request, SupplyAction action) {
        SupplyState before = request.getState();
        request.move(action, now());
        em.flush();
        audit(em, request, action.name(), null, Json.write(Map.of("state", List.of(before, request.getState()))));
        tellDesk(em, request, "supply." + action.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
    }

    @Override
    public void refused(EntityManager em, OutgoingMessage message, MessageError error) {
        SupplyRequest request = locked(em, message.getConversationId());
        tellDesk(em, request, "supply.refused", error.type() + " " + error.value());
    }

    // Rows

    SupplyRequest locked(EntityManager em, String id) {
        SupplyRequest request = em.find(SupplyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw KnownEntry.notFound(SupplyDesk.KIND, id);
        }
        return request;
    }

    private @Nullable SupplyRequest known(
            EntityManager em, PartnerAgency requester, PartnerAgency library, String requestId) {
        List<String> found = em.createQuery(
                        "select s.id from SupplyRequest s where s.agencyId = :agency and s.requesterId = :requester"
                                + " and s.requestId = :request",
                        String.class)
                .setParameter("agency", library.getId())
                .setParameter("requester", requester.getId())
                .setParameter("request", requestId)
                .getResultList();
        return found.isEmpty() ? null : locked(em, found.get(0));
    }

    private SupplyMessages messages(EntityManager em, SupplyRequest request) {
        return new SupplyMessages(
                request,
                Agencies.known(em, request.getAgencyId()),
                Agencies.known(em, request.getRequesterId()),
                now());
    }

    void note(EntityManager em, SupplyRequest request, String note) {
        post(em, request, messages(em, request).status(ReasonForMessage.NOTIFICATION, note));
        audit(em, request, "note", note, null);
    }

    private void post(EntityManager em, SupplyRequest request, SupplyingAgencyMessage message) {
        outbox.post(
                em,
                Agencies.known(em, request.getAgencyId()),
                Agencies.known(em, request.getRequesterId()),
                request.getId(),
                OutgoingMessage.Side.SUPPLIER,
                message);
    }

    private void audit(
            EntityManager em, SupplyRequest request, String step, @Nullable String reason, @Nullable String changes) {
        Action action = new Action("supply." + step.toLowerCase(Locale.ROOT).replace('_', '-'));
        context.audit().done(em, context.access().caller(), action, request.subject(), reason, changes);
    }

    private void tellDesk(EntityManager em, SupplyRequest request, String template, String note) {
        context.notifications()
                .send(
                        em,
                        new Notification(
                                template,
                                List.of(Recipient.role(request.getLibraryId(), DeliveryRoles.LIBRARIAN)),
                                Map.of("title", request.getTitle(), "note", note),
                                new ResourceRef(SupplyDesk.KIND, request.getId())));
    }

    private Instant now() {
        return context.clock().instant();
    }
}
