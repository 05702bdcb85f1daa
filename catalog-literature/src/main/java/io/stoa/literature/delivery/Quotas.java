package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reserves, settles and releases what requests cost. Each locks the account's row, so that requests pass one by one. */
final class Quotas {

    private final ModuleContext context;
    private final ZoneId zone;

    Quotas(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    /** What stands against a request that an account pays. */
    List<Violation> check(EntityManager em, DeliveryDraft draft, String patronId, @Nullable Amount estimate) {
        String id = draft.accountId();
        if (id == null) {
            return List.of();
        }
        DeliveryAccount account = locked(em, id);
        if (account == null || !account.getLibraryId().equals(draft.libraryId()) || !account.isUsableBy(patronId)) {
            return List.of(Violation.of(Message.of("literature.delivery.account-closed", "account", id)));
        }
        if (estimate != null && !estimate.currency().equals(account.getCurrency())) {
            return List.of(Violation.of(Message.of(
                    "literature.delivery.account-currency",
                    "account",
                    id,
                    "currency",
                    account.getCurrency(),
                    "given",
                    estimate.currency())));
        }
        return shortage(account, estimate == null ? 0 : estimate.minor(), 1);
    }

    /** Reserves for a new request what {@link #check} has let pass. */
    void reserve(EntityManager em, DeliveryRequest request, @Nullable Amount estimate) {
        DeliveryAccount account = accountOf(em, request);
        if (account != null) {
            long amount = estimate == null ? 0 : estimate.minor();
            account.reserve(amount, 1);
            request.reserve(amount, account.periodKey());
        }
    }

    /** Changes what is reserved, or refuses. */
    void adjust(EntityManager em, DeliveryRequest request, @Nullable Amount price) {
        DeliveryAccount account = accountOf(em, request);
        Long reserved = request.reservedAmount();
        if (account == null || reserved == null || price == null || isOver(account, request)) {
            return;
        }
        long more = price.minor() - reserved;
        List<Violation> shortage = more > 0 ? shortage(account, more, 0) : List.of();
        if (!shortage.isEmpty()) {
            throw new RuleViolationException(shortage);
        }
        account.reserve(more, 0);
        request.reserve(price.minor(), account.periodKey());
    }

    /** The most that a supplier may cost, or null if the account sets no limit. */
    @Nullable
    Amount mostFor(EntityManager em, DeliveryRequest request) {
        DeliveryAccount account = accountOf(em, request);
        if (account == null) {
            return null;
        }
        Long left = isOver(account, request) ? null : account.left();
        Long reserved = request.reservedAmount();
        Long limit = request.isApproved() ? null : account.getApprovalLimit();
        long most = Math.min(
                left == null ? Long.MAX_VALUE : Math.max(0, left + (reserved == null ? 0 : reserved)),
                limit == null ? Long.MAX_VALUE : limit);
        return new Amount(most, account.getCurrency());
    }

    boolean needsApproval(EntityManager em, DeliveryRequest request, @Nullable Amount estimate) {
        DeliveryAccount account = accountOf(em, request);
        Long limit = account == null ? null : account.getApprovalLimit();
        return limit != null && estimate != null && !request.isApproved() && estimate.minor() > limit;
    }

    void settle(EntityManager em, DeliveryRequest request) {
        DeliveryAccount account = accountOf(em, request);
        Long reserved = request.reservedAmount();
        if (account == null || reserved == null) {
            return;
        }
        Amount cost = request.cost();
        boolean known = cost != null && cost.currency().equals(account.getCurrency());
        if (!isOver(account, request)) {
            account.settle(reserved, known && cost != null ? cost.minor() : reserved);
        }
        request.reserve(null, request.reservedPeriod());
    }

    void release(EntityManager em, DeliveryRequest request) {
        DeliveryAccount account = accountOf(em, request);
        Long reserved = request.reservedAmount();
        if (account == null || reserved == null) {
            return;
        }
        if (!isOver(account, request)) {
            account.release(reserved);
        }
        request.reserve(null, null);
    }

    /** What was reserved in a period that has ended weighs on no quota any more. */
    private static boolean isOver(DeliveryAccount account, DeliveryRequest request) {
        String period = request.reservedPeriod();
        return period != null && !account.periodKey().equals(period);
    }

    private @Nullable DeliveryAccount accountOf(EntityManager em, DeliveryRequest request) {
        String id = request.getAccountId();
        return id == null ? null : locked(em, id);
    }

    private @Nullable DeliveryAccount locked(EntityManager em, String id) {
        DeliveryAccount account = em.find(DeliveryAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account != null) {
            account.begin(context.clock().instant().atZone(zone).toLocalDate());
        }
        return account;
    }

    private static List<Violation> shortage(DeliveryAccount account, long amount, int requests) {
        List<Violation> all = new ArrayList<>();
        Long left = account.left();
        if (left != null && amount > left) {
            all.add(new Violation(
                    Message.of(
                            "literature.delivery.quota",
                            "account",
                            account.getId(),
                            "asked",
                            new Amount(amount, account.getCurrency()),
                            "limit",
                            account.quotaAmount() == null
                                    ? null
                                    : new Amount(account.quotaAmount(), account.getCurrency()),
                            "used",
                            new Amount(account.used() + Math.max(0, account.reserved()), account.getCurrency()),
                            "period",
                            account.periodKey()),
                    account.quotaAmount(),
                    account.used() + account.reserved() + amount,
                    List.of()));
        }
        if (requests > 0 && !account.hasRequestsLeft()) {
            all.add(new Violation(
                    Message.of(
                            "literature.delivery.quota-requests",
                            "account",
                            account.getId(),
                            "limit",
                            account.quotaRequests(),
                            "period",
                            account.periodKey()),
                    account.quotaRequests(),
                    account.requests() + requests,
                    List.of()));
        }
        return all;
    }
}
