package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.time.WorkCalendar;
import io.stoa.literature.delivery.iso18626.Costs;
import io.stoa.literature.delivery.iso18626.DeliveryInfo;
import io.stoa.literature.delivery.iso18626.Iso18626Message;
import io.stoa.literature.delivery.iso18626.MessageError;
import io.stoa.literature.delivery.iso18626.MessageInfo;
import io.stoa.literature.delivery.iso18626.ReasonForMessage;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestType;
import io.stoa.literature.delivery.iso18626.RequestingAction;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import io.stoa.literature.delivery.iso18626.ServiceType;
import io.stoa.literature.delivery.iso18626.SupplyStatus;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to requests at the requesting library, whoever brings it about. Whoever calls it has locked the request's
 * row, which comes before those of its attempts, its account and the rota.
 */
final class RequestProcess implements Outbox.Refusals {

    private static final String ANSWER_DUE = "literature.delivery.answer";
    private static final String EXPIRY = "literature.delivery.expiry";
    private static final String ASK_AGAIN = "literature.delivery.retry";
    private static final String FETCH = "literature.delivery.fetch";
    private static final String CLOSE = "literature.delivery.close";
    private static final String URL = "URL";

    /** A supplier that puts a request off for longer is as good as none. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(90);

    /** Reasons of RetryPossible that the patron can do something about, by the code list of the standard. */
    private static final Set<String> CONDITIONS =
            Set.of("LoanCondition", "CostExceedsMaxCost", "MustMeetLoanCondition");

    private static final Set<RequestState> TOLD_TO_PATRON = EnumSet.of(
            RequestState.CONDITIONAL,
            RequestState.SHIPPED,
            RequestState.RECEIVED,
            RequestState.ON_LOAN,
            RequestState.OVERDUE,
            RequestState.RECALLED,
            RequestState.UNFILLED,
            RequestState.CANCELLED,
            RequestState.EXPIRED,
            RequestState.REJECTED);
    private static final Set<RequestState> TOLD_TO_DESK =
            EnumSet.of(RequestState.VERIFYING, RequestState.SHIPPED, RequestState.RECALLED, RequestState.OVERDUE);

    private final ModuleContext context;
    private final DeliveryOptions options;
    private final WorkCalendar calendar;
    private final Quotas quotas;
    private final Rota rota;
    private final Outbox outbox;
    private final DocumentFetch fetch;

    RequestProcess(
            ModuleContext context, DeliveryOptions options, WorkCalendar calendar, Quotas quotas, Outbox outbox) {
        this.context = context;
        this.options = options;
        this.calendar = calendar;
        this.quotas = quotas;
        this.rota = new Rota(context, options, calendar, quotas);
        this.outbox = outbox;
        this.fetch = new DocumentFetch(context, options);
    }

    void register() {
        context.dueWork().register(ANSWER_DUE, (em, task) -> answerDue(em, task.subject()));
        context.dueWork().register(EXPIRY, (em, task) -> at(em, task.subject(), this::expire));
        context.dueWork().register(ASK_AGAIN, (em, task) -> at(em, task.subject(), this::askAgain));
        context.dueWork().register(CLOSE, (em, task) -> at(em, task.subject(), this::closeByTime));
        context.dueWork().register(FETCH, (em, task) -> {
            fetched(em, task.subject(), String.valueOf(task.payload()));
            return null;
        });
    }

    Rota rota() {
        return rota;
    }

    // What people do

    /** A new request, which the caller has persisted. */
    void begin(EntityManager em, DeliveryRequest request, @Nullable Amount estimate) {
        request.estimate(estimate);
        quotas.reserve(em, request, estimate);
        LocalDate wantedBy = request.getWantedBy();
        if (wantedBy != null) {
            context.dueWork()
                    .schedule(
                            em,
                            EXPIRY,
                            request.getId(),
                            wantedBy.plusDays(1).atStartOfDay(options.zone()).toInstant(),
                            null);
        }
        if (request.getWorkId() == null) {
            audit(em, request, DeliveryRequests.SUBMIT, null, null);
            tell(em, request);
        } else {
            pass(em, request, null);
        }
    }

    /** Lets a request out, or lets it wait for approval; the first time without an action. */
    void pass(EntityManager em, DeliveryRequest request, @Nullable RequestAction action) {
        if (quotas.needsApproval(em, request, request.estimate())) {
            enter(em, request, action, RequestState.AWAITING_APPROVAL);
        } else {
            askNext(em, request, action);
        }
    }

    void verify(EntityManager em, DeliveryRequest request) {
        PartnerAgency library = Agencies.ofLibrary(em, request.getLibraryId());
        Amount estimate = rota.estimate(library, request.getService(), request.countedPages());
        request.estimate(estimate);
        quotas.adjust(em, request, estimate);
        pass(em, request, RequestAction.VERIFY);
    }

    void approve(EntityManager em, DeliveryRequest request) {
        request.approve();
        askNext(em, request, RequestAction.APPROVE);
    }

    void end(
            EntityManager em, DeliveryRequest request, RequestAction action, RequestState to, @Nullable String reason) {
        request.explain(reason);
        enter(em, request, action, to);
    }

    void acceptCondition(EntityManager em, DeliveryRequest request) {
        SupplierAttempt attempt = current(em, request);
        Amount price = request.offered();
        quotas.adjust(em, request, price);
        request.acceptOffer();
        askSame(em, request, attempt, RequestAction.ACCEPT_CONDITION, price);
    }

    void rejectCondition(EntityManager em, DeliveryRequest request) {
        withdraw(em, request);
        askNext(em, request, RequestAction.REJECT_CONDITION);
    }

    void giveUpSupplier(EntityManager em, DeliveryRequest request) {
        SupplierAttempt attempt = current(em, request);
        requirePossible(request, RequestAction.GIVE_UP_SUPPLIER);
        say(em, request, attempt, RequestingAction.CANCEL, null);
        attempt.end(AttemptOutcome.SILENT, now());
        askNext(em, request, RequestAction.GIVE_UP_SUPPLIER);
    }

    void cancel(EntityManager em, DeliveryRequest request, @Nullable String reason) {
        requirePossible(request, RequestAction.CANCEL);
        request.explain(reason);
        RequestState to = RequestAction.CANCEL.to(request.getState()).iterator().next();
        if (to == RequestState.CANCEL_SENT) {
            say(em, request, current(em, request), RequestingAction.CANCEL, null);
        } else if (request.getState().isInHand()) {
            withdraw(em, request);
        }
        enter(em, request, RequestAction.CANCEL, to);
    }

    /** A copy or loan has arrived; the file of a copy may come with it. */
    void receive(EntityManager em, DeliveryRequest request, @Nullable DocumentFile file) {
        requirePossible(request, RequestAction.RECEIVE);
        boolean loan = request.getService() == ServiceType.LOAN;
        SupplierAttempt attempt = current(em, request);
        request.deliver(file, now());
        quotas.settle(em, request);
        say(em, request, attempt, RequestingAction.RECEIVED, null);
        if (!loan) {
            attempt.end(AttemptOutcome.SUPPLIED, now());
            context.dueWork().schedule(em, CLOSE, request.getId(), now().plus(options.linkLife()), null);
        }
        context.dueWork().cancel(em, FETCH, request.getId());
        enter(em, request, RequestAction.RECEIVE, loan ? RequestState.ON_LOAN : RequestState.RECEIVED);
    }

    void close(EntityManager em, DeliveryRequest request) {
        context.dueWork().cancel(em, CLOSE, request.getId());
        enter(em, request, RequestAction.CLOSE, RequestState.COMPLETED);
    }

    void renew(EntityManager em, DeliveryRequest request) {
        requirePossible(request, RequestAction.RENEW);
        if (request.isRenewalAsked()) {
            throw new RuleViolationException(
                    Violation.of(Message.of("literature.delivery.renewal-asked", "id", request.getId())));
        }
        request.askRenewal(true);
        say(em, request, current(em, request), RequestingAction.RENEW, null);
        enter(em, request, RequestAction.RENEW, request.getState());
    }

    void sendBack(EntityManager em, DeliveryRequest request) {
        requirePossible(request, RequestAction.SEND_BACK);
        say(em, request, current(em, request), RequestingAction.SHIPPED_RETURN, null);
        enter(em, request, RequestAction.SEND_BACK, RequestState.RETURNED);
    }

    void note(EntityManager em, DeliveryRequest request, String note) {
        if (request.attemptId() == null) {
            throw WrongState.of(
                    request.getId(),
                    RequestingAction.NOTIFICATION,
                    request.getState().label(),
                    Set.of(RequestState.SENT));
        }
        say(em, request, current(em, request), RequestingAction.NOTIFICATION, note);
        audit(em, request, step("note"), note, null);
    }

    void requirePossible(DeliveryRequest request, RequestAction action) {
        if (action.to(request.getState()).isEmpty()) {
            throw WrongState.of(request.getId(), action, request.getState().label(), action.from());
        }
    }

    // What suppliers say

    void supplierSays(EntityManager em, PartnerAgency supplier, PartnerAgency library, SupplyingAgencyMessage message) {
        String attemptId = message.header().requestingAgencyRequestId();
        DeliveryRequest request = lockedByAttempt(em, attemptId, supplier, library);
        SupplierAttempt attempt = lockedAttempt(em, attemptId);
        ReasonForMessage reason = message.messageInfo().reason();
        if (reason == ReasonForMessage.NOTIFICATION) {
            tellDesk(
                    em,
                    request,
                    "delivery.note",
                    String.valueOf(message.messageInfo().note()));
            return;
        }
        if (!attemptId.equals(request.attemptId()) || request.getState().isEnd()) {
            acceptLate(request, attempt, message);
            return;
        }
        RequestAction action = action(request, message);
        attempt.answer(
                message.statusInfo().status(),
                message.header().supplyingAgencyRequestId(),
                explanation(message),
                now());
        boolean asked = reason == ReasonForMessage.STATUS_REQUEST_RESPONSE;
        if (action == null || asked && action.to(request.getState()).isEmpty()) {
            return;
        }
        if (action.to(request.getState()).isEmpty()) {
            throw RefusedMessageException.reason(reason, request.getState());
        }
        apply(em, request, attempt, action, message);
    }

    /** The answer to a cancellation that nobody waited for; anything else comes too late. */
    private void acceptLate(DeliveryRequest request, SupplierAttempt attempt, SupplyingAgencyMessage message) {
        ReasonForMessage reason = message.messageInfo().reason();
        SupplyStatus status = message.statusInfo().status();
        boolean withdrawn =
                attempt.getOutcome() == AttemptOutcome.WITHDRAWN || attempt.getOutcome() == AttemptOutcome.SILENT;
        boolean ends = status == SupplyStatus.CANCELLED
                || status == SupplyStatus.UNFILLED
                || status == SupplyStatus.RETRY_POSSIBLE;
        boolean answers = reason == ReasonForMessage.STATUS_REQUEST_RESPONSE
                || withdrawn && (ends || reason == ReasonForMessage.CANCEL_RESPONSE);
        if (!answers) {
            throw RefusedMessageException.reason(reason, request.getState());
        }
        attempt.answer(status, message.header().supplyingAgencyRequestId(), explanation(message), now());
    }

    /** The step that a message means, or null if it changes nothing. */
    private static @Nullable RequestAction action(DeliveryRequest request, SupplyingAgencyMessage message) {
        MessageInfo info = message.messageInfo();
        if (info.reason() == ReasonForMessage.CANCEL_RESPONSE) {
            return isYes(info) ? RequestAction.CANCEL_DONE : RequestAction.CANCEL_REFUSED;
        }
        if (info.reason() == ReasonForMessage.RENEW_RESPONSE) {
            if (!request.isRenewalAsked()) {
                throw RefusedMessageException.reason(info.reason(), request.getState());
            }
            return isYes(info) ? RequestAction.RENEWED : RequestAction.RENEWAL_REFUSED;
        }
        boolean cancelling = request.getState() == RequestState.CANCEL_SENT;
        return switch (message.statusInfo().status()) {
            case REQUEST_RECEIVED -> null;
            case EXPECT_TO_SUPPLY -> cancelling ? null : RequestAction.EXPECT;
            case WILL_SUPPLY -> cancelling ? null : RequestAction.PROMISE;
            case RETRY_POSSIBLE -> cancelling ? RequestAction.CANCEL_DONE : retry(info);
            case UNFILLED -> cancelling ? RequestAction.CANCEL_DONE : RequestAction.NOT_FILLED;
            case CANCELLED -> RequestAction.CANCEL_DONE;
            case COPY_COMPLETED, LOANED -> RequestAction.SHIP;
            case OVERDUE -> RequestAction.FALL_OVERDUE;
            case RECALLED -> RequestAction.RECALL;
            case LOAN_COMPLETED, COMPLETED_WITHOUT_RETURN -> RequestAction.END_LOAN;
        };
    }

    private static boolean isYes(MessageInfo info) {
        Boolean answer = info.answer();
        if (answer == null) {
            throw RefusedMessageException.missing("answerYesNo");
        }
        return answer;
    }

    private static RequestAction retry(MessageInfo info) {
        SchemeValue reason = info.reasonRetry();
        return info.offeredCosts() != null || reason != null && CONDITIONS.contains(reason.value())
                ? RequestAction.SET_CONDITION
                : RequestAction.PUT_OFF;
    }

    private void apply(
            EntityManager em,
            DeliveryRequest request,
            SupplierAttempt attempt,
            RequestAction action,
            SupplyingAgencyMessage message) {
        switch (action) {
            case EXPECT -> {
                answerBy(em, attempt, message.statusInfo().expectedDelivery());
                enter(em, request, action, RequestState.EXPECTED);
            }
            case PROMISE -> {
                answerBy(em, attempt, message.statusInfo().expectedDelivery());
                enter(em, request, action, RequestState.PROMISED);
            }
            case SET_CONDITION -> setCondition(em, request, attempt, message);
            case PUT_OFF -> putOff(em, request, attempt, message.messageInfo().retryAfter());
            case NOT_FILLED -> {
                attempt.end(AttemptOutcome.UNFILLED, now());
                askNext(em, request, action);
            }
            case CANCEL_DONE -> {
                attempt.end(AttemptOutcome.WITHDRAWN, now());
                enter(em, request, action, isTooLate(request) ? RequestState.EXPIRED : RequestState.CANCELLED);
            }
            case CANCEL_REFUSED ->
                enter(em, request, action, standing(message.statusInfo().status()));
            case SHIP -> ship(em, request, attempt, message);
            case RENEWED -> {
                Instant due = message.statusInfo().due();
                if (due != null) {
                    request.due(due);
                }
                request.askRenewal(false);
                enter(em, request, action, RequestState.ON_LOAN);
            }
            case RENEWAL_REFUSED -> {
                request.askRenewal(false);
                enter(em, request, action, request.getState());
            }
            case FALL_OVERDUE -> enter(em, request, action, RequestState.OVERDUE);
            case RECALL -> {
                Instant due = message.statusInfo().due();
                if (due != null) {
                    request.due(due);
                }
                enter(em, request, action, RequestState.RECALLED);
            }
            case END_LOAN -> {
                attempt.end(AttemptOutcome.SUPPLIED, now());
                quotas.settle(em, request);
                request.explain(explanation(message));
                enter(em, request, action, RequestState.COMPLETED);
            }
            default ->
                throw RefusedMessageException.reason(message.messageInfo().reason(), request.getState());
        }
    }

    private static RequestState standing(SupplyStatus status) {
        return switch (status) {
            case EXPECT_TO_SUPPLY -> RequestState.EXPECTED;
            case REQUEST_RECEIVED -> RequestState.SENT;
            default -> RequestState.PROMISED;
        };
    }

    private void setCondition(
            EntityManager em, DeliveryRequest request, SupplierAttempt attempt, SupplyingAgencyMessage message) {
        Costs offered = message.messageInfo().offeredCosts();
        Amount amount = offered == null ? null : Amount.of(offered);
        String text = explanation(message);
        request.offer(text == null ? "" : text, amount);
        context.dueWork().cancel(em, ANSWER_DUE, attempt.getId());
        enter(em, request, RequestAction.SET_CONDITION, RequestState.CONDITIONAL);
    }

    /** A supplier is waited for once, and neither for long nor beyond the time when it is wanted. */
    private void putOff(
            EntityManager em, DeliveryRequest request, SupplierAttempt attempt, @Nullable Instant retryAfter) {
        Instant again = retryAfter == null ? endOfDay(options.supplierDays()) : retryAfter;
        LocalDate wantedBy = request.getWantedBy();
        boolean late =
                wantedBy != null && again.atZone(options.zone()).toLocalDate().isAfter(wantedBy);
        if (attempt.isRetry() || late) {
            attempt.end(AttemptOutcome.RETRY, now());
            askNext(em, request, RequestAction.PUT_OFF);
            return;
        }
        request.putOff(again);
        context.dueWork().cancel(em, ANSWER_DUE, attempt.getId());
        context.dueWork().schedule(em, ASK_AGAIN, request.getId(), again, null);
        enter(em, request, RequestAction.PUT_OFF, RequestState.RETRY_LATER);
    }

    private void ship(
            EntityManager em, DeliveryRequest request, SupplierAttempt attempt, SupplyingAgencyMessage message) {
        boolean loan = message.statusInfo().status() == SupplyStatus.LOANED;
        if (loan != (request.getService() == ServiceType.LOAN)) {
            throw RefusedMessageException.value(
                    "status", message.statusInfo().status().name());
        }
        DeliveryInfo delivery = message.deliveryInfo();
        Costs costs = delivery == null ? null : delivery.costs();
        request.charge(costs == null ? null : Amount.of(costs));
        request.due(message.statusInfo().due());
        context.dueWork().cancel(em, ANSWER_DUE, attempt.getId());
        enter(em, request, RequestAction.SHIP, RequestState.SHIPPED);
        String address = delivery == null ? null : delivery.itemId();
        SchemeValue via = delivery == null ? null : delivery.sentVia();
        if (!loan && address != null && via != null && via.value().equalsIgnoreCase(URL)) {
            context.dueWork().schedule(em, FETCH, request.getId(), now(), address);
        }
    }

    private static @Nullable String explanation(SupplyingAgencyMessage message) {
        MessageInfo info = message.messageInfo();
        List<String> parts = new ArrayList<>();
        for (SchemeValue reason : Arrays.asList(info.reasonUnfilled(), info.reasonRetry())) {
            if (reason != null) {
                parts.add(reason.value());
            }
        }
        if (info.note() != null) {
            parts.add(info.note());
        }
        return parts.isEmpty() ? null : String.join(": ", parts);
    }

    /** A refused request is as good as unfilled; a refused cancellation leaves the supplier at work. */
    @Override
    public void refused(EntityManager em, OutgoingMessage message, MessageError error) {
        DeliveryRequest request = lockedByAttempt(em, message.getConversationId());
        SupplierAttempt attempt = lockedAttempt(em, message.getConversationId());
        tellDesk(em, request, "delivery.refused", error.type() + " " + error.value());
        if (!attempt.getId().equals(request.attemptId())) {
            return;
        }
        if (message.kind().equals(Request.class.getSimpleName())
                && !RequestAction.NOT_FILLED.to(request.getState()).isEmpty()) {
            attempt.answer(SupplyStatus.UNFILLED, null, error.type() + ": " + error.value(), now());
            attempt.end(AttemptOutcome.FAILED, now());
            askNext(em, request, RequestAction.NOT_FILLED);
        } else if (request.getState() == RequestState.CANCEL_SENT) {
            SupplyStatus status = attempt.status();
            enter(em, request, RequestAction.CANCEL_REFUSED, status == null ? RequestState.SENT : standing(status));
        }
    }

    // What time brings

    /** The supplier has been silent: it is reminded, and when that does not help the next is asked. */
    private @Nullable Instant answerDue(EntityManager em, String attemptId) {
        DeliveryRequest request = lockedByAttempt(em, attemptId);
        SupplierAttempt attempt = lockedAttempt(em, attemptId);
        RequestState state = request.getState();
        boolean waits = state == RequestState.SENT || state == RequestState.EXPECTED || state == RequestState.PROMISED;
        if (!waits || !attemptId.equals(request.attemptId())) {
            return null;
        }
        if (!attempt.isReminded()) {
            PartnerAgency supplier = Agencies.known(em, attempt.getAgencyId());
            PartnerAgency library = Agencies.ofLibrary(em, request.getLibraryId());
            attempt.remind(now());
            post(
                    em,
                    library,
                    supplier,
                    attempt,
                    RequestMessages.request(RequestType.REMINDER, request, attempt, library, supplier, options, now()));
            audit(em, request, step("remind"), null, null);
            return endOfDay(options.supplierDays());
        }
        if (state == RequestState.PROMISED) {
            tellDesk(em, request, "delivery.silent", attempt.getAgencyId());
            return null;
        }
        giveUpSupplier(em, request);
        return null;
    }

    private void askAgain(EntityManager em, DeliveryRequest request) {
        if (request.getState() == RequestState.RETRY_LATER) {
            SupplierAttempt attempt = current(em, request);
            askSame(em, request, attempt, RequestAction.RETRY, request.estimate());
        }
    }

    private void expire(EntityManager em, DeliveryRequest request) {
        if (RequestAction.EXPIRE.to(request.getState()).isEmpty()) {
            return;
        }
        RequestState to = request.getState() == RequestState.PROMISED ? RequestState.CANCEL_SENT : RequestState.EXPIRED;
        if (to == RequestState.CANCEL_SENT) {
            say(em, request, current(em, request), RequestingAction.CANCEL, null);
        } else if (request.getState() == RequestState.CANCEL_SENT) {
            current(em, request).end(AttemptOutcome.WITHDRAWN, now());
        } else if (request.getState().isInHand()) {
            withdraw(em, request);
        }
        enter(em, request, RequestAction.EXPIRE, to);
    }

    private void closeByTime(EntityManager em, DeliveryRequest request) {
        if (request.getState() == RequestState.RECEIVED) {
            enter(em, request, RequestAction.CLOSE, RequestState.COMPLETED);
        }
    }

    private void fetched(EntityManager em, String requestId, String address) {
        DeliveryRequest request = locked(em, requestId);
        if (request.getState() != RequestState.SHIPPED) {
            return;
        }
        PartnerAgency supplier = Agencies.known(em, current(em, request).getAgencyId());
        DocumentFile file = fetch.fetch(em, supplier, address);
        if (file == null) {
            tellDesk(em, request, "delivery.document-elsewhere", supplier.getName());
        } else {
            receive(em, request, file);
        }
    }

    private @Nullable Instant at(EntityManager em, String requestId, BiConsumer<EntityManager, DeliveryRequest> work) {
        work.accept(em, locked(em, requestId));
        return null;
    }

    // Asking suppliers

    private void askNext(EntityManager em, DeliveryRequest request, @Nullable RequestAction action) {
        String former = request.attemptId();
        if (former != null) {
            context.dueWork().cancel(em, ANSWER_DUE, former);
        }
        Rota.Choice next = rota.next(em, request);
        if (next == null) {
            enter(em, request, action, RequestState.UNFILLED);
        } else {
            ask(em, request, next.agency(), null, action, next.price());
        }
    }

    private void askSame(
            EntityManager em,
            DeliveryRequest request,
            SupplierAttempt attempt,
            RequestAction action,
            @Nullable Amount price) {
        attempt.end(AttemptOutcome.RETRY, now());
        ask(em, request, Agencies.known(em, attempt.getAgencyId()), attempt.getId(), action, price);
    }

    private void ask(
            EntityManager em,
            DeliveryRequest request,
            PartnerAgency supplier,
            @Nullable String previousId,
            @Nullable RequestAction action,
            @Nullable Amount price) {
        PartnerAgency library = Agencies.ofLibrary(em, request.getLibraryId());
        SupplierAttempt attempt =
                new SupplierAttempt(context.ids().next(), request, supplier, previousId, price, now());
        em.persist(attempt);
        request.send(attempt, now());
        if (price != null) {
            request.estimate(price);
            quotas.adjust(em, request, price);
        }
        RequestType type = previousId == null ? RequestType.NEW : RequestType.RETRY;
        post(
                em,
                library,
                supplier,
                attempt,
                RequestMessages.request(type, request, attempt, library, supplier, options, now()));
        answerBy(em, attempt, null);
        enter(em, request, action, RequestState.SENT);
    }

    /** Takes a request back from a supplier without waiting for its answer. */
    private void withdraw(EntityManager em, DeliveryRequest request) {
        SupplierAttempt attempt = current(em, request);
        say(em, request, attempt, RequestingAction.CANCEL, null);
        attempt.end(AttemptOutcome.WITHDRAWN, now());
    }

    private void say(
            EntityManager em,
            DeliveryRequest request,
            SupplierAttempt attempt,
            RequestingAction action,
            @Nullable String note) {
        PartnerAgency library = Agencies.ofLibrary(em, request.getLibraryId());
        PartnerAgency supplier = Agencies.known(em, attempt.getAgencyId());
        post(em, library, supplier, attempt, RequestMessages.message(action, attempt, library, supplier, note, now()));
    }

    private void post(
            EntityManager em,
            PartnerAgency library,
            PartnerAgency supplier,
            SupplierAttempt attempt,
            Iso18626Message message) {
        outbox.post(em, library, supplier, attempt.getId(), OutgoingMessage.Side.REQUESTER, message);
    }

    /** By the end of the working day after so many, or of the day that the supplier named. */
    private void answerBy(EntityManager em, SupplierAttempt attempt, @Nullable Instant expected) {
        Instant due = endOfDay(options.supplierDays());
        context.dueWork()
                .schedule(
                        em,
                        ANSWER_DUE,
                        attempt.getId(),
                        expected == null || expected.isBefore(due) ? due : expected,
                        null);
    }

    private Instant endOfDay(int workingDays) {
        LocalDate today = now().atZone(options.zone()).toLocalDate();
        return calendar.addWorkingDays(today, workingDays)
                .date()
                .plusDays(1)
                .atStartOfDay(options.zone())
                .toInstant();
    }

    private boolean isTooLate(DeliveryRequest request) {
        LocalDate wantedBy = request.getWantedBy();
        return wantedBy != null && now().atZone(options.zone()).toLocalDate().isAfter(wantedBy);
    }

    // Rows

    DeliveryRequest locked(EntityManager em, String id) {
        DeliveryRequest request = em.find(DeliveryRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw KnownEntry.notFound(DeliveryRequests.KIND, id);
        }
        return request;
    }

    private DeliveryRequest lockedByAttempt(
            EntityManager em, String attemptId, PartnerAgency supplier, PartnerAgency library) {
        List<String> found = em.createQuery(
                        "select a.requestId from SupplierAttempt a where a.id = :id and a.agencyId = :agency"
                                + " and a.libraryId = :library",
                        String.class)
                .setParameter("id", attemptId)
                .setParameter("agency", supplier.getId())
                .setParameter("library", library.getLibraryId())
                .getResultList();
        if (found.isEmpty()) {
            throw RefusedMessageException.value("requestingAgencyRequestId", attemptId);
        }
        return locked(em, found.get(0));
    }

    private DeliveryRequest lockedByAttempt(EntityManager em, String attemptId) {
        return locked(
                em,
                em.createQuery("select a.requestId from SupplierAttempt a where a.id = :id", String.class)
                        .setParameter("id", attemptId)
                        .getSingleResult());
    }

    private static SupplierAttempt lockedAttempt(EntityManager em, String id) {
        return Objects.requireNonNull(em.find(SupplierAttempt.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static SupplierAttempt current(EntityManager em, DeliveryRequest request) {
        return lockedAttempt(em, Objects.requireNonNull(request.attemptId(), "no supplier was asked"));
    }

    private void enter(EntityManager em, DeliveryRequest request, @Nullable RequestAction action, RequestState to) {
        RequestState before = request.getState();
        if (action == null) {
            request.enter(to, now());
        } else {
            request.move(action, to, now());
        }
        if (to.isEnd()) {
            end(em, request);
        }
        em.flush();
        audit(
                em,
                request,
                action == null ? DeliveryRequests.SUBMIT : step(action.name()),
                request.getState() == RequestState.REJECTED || action == RequestAction.CANCEL
                        ? request.patronView().reason()
                        : null,
                Json.write(Map.of("state", List.of(before, to))));
        tell(em, request);
    }

    /** Nothing more is due, and what is still reserved is free again. */
    private void end(EntityManager em, DeliveryRequest request) {
        quotas.release(em, request);
        context.dueWork().cancel(em, EXPIRY, request.getId());
        context.dueWork().cancel(em, ASK_AGAIN, request.getId());
        String attempt = request.attemptId();
        if (attempt != null) {
            context.dueWork().cancel(em, ANSWER_DUE, attempt);
        }
    }

    static Action step(String name) {
        return new Action("delivery.request." + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void audit(
            EntityManager em,
            DeliveryRequest request,
            Action action,
            @Nullable String reason,
            @Nullable String changes) {
        context.audit().done(em, context.access().caller(), action, request.subject(), reason, changes);
    }

    private void tell(EntityManager em, DeliveryRequest request) {
        RequestState state = request.getState();
        String template = "delivery." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (TOLD_TO_PATRON.contains(state)) {
            send(em, request, template, Recipient.caller(request.getPatronId()), "");
        }
        if (TOLD_TO_DESK.contains(state)) {
            tellDesk(em, request, template, "");
        }
        if (state == RequestState.AWAITING_APPROVAL) {
            send(em, request, template, Recipient.role(request.getLibraryId(), Roles.APPROVER), "");
        }
    }

    private void tellDesk(EntityManager em, DeliveryRequest request, String template, String note) {
        send(em, request, template, Recipient.role(request.getLibraryId(), DeliveryRoles.LIBRARIAN), note);
    }

    private void send(EntityManager em, DeliveryRequest request, String template, Recipient recipient, String note) {
        context.notifications()
                .send(
                        em,
                        new Notification(
                                template,
                                List.of(recipient),
                                Map.of("title", request.getTitle(), "note", note),
                                new ResourceRef(DeliveryRequests.KIND, request.getId())));
    }

    private Instant now() {
        return context.clock().instant();
    }
}
