package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** Keeps the credit accounts of users. */
final class Credits {

    private final ModuleContext context;

    Credits(ModuleContext context) {
        this.context = context;
    }

    /** Enters what a booking did to its holder's credit, where the instrument's rules have one. */
    void enter(EntityManager em, Booking booking, Rules rules, CreditCause cause) {
        Credit rule = rules.one(RuleCode.CREDIT, Credit.class);
        if (rule == null) {
            return;
        }
        Instant now = context.clock().instant();
        CreditAccount account = account(em, booking, rule);
        int points = points(rule, cause);
        account.add(points, rule, now);
        em.persist(new CreditEntry(
                context.ids().next(), account.getId(), booking.getId(), cause, points, account.getScore(), now));
    }

    private static int points(Credit rule, CreditCause cause) {
        return switch (cause) {
            case NO_SHOW -> -rule.noShow();
            case LATE_CANCEL -> -rule.lateCancel();
            case OVERRUN -> -rule.overrun();
            case CLEAN_USE -> rule.cleanUse();
        };
    }

    private static CreditAccount account(EntityManager em, Booking booking, Credit rule) {
        String key = CreditAccount.key(booking.getProviderId(), booking.getHolderId());
        CreditAccount known = em.find(CreditAccount.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        CreditAccount made = new CreditAccount(booking.getProviderId(), booking.getHolderId(), rule.start());
        try {
            em.persist(made);
            em.flush();
            return made;
        } catch (RuntimeException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            throw ConflictException.retryable(
                    Message.of("instruments.booking.credit-touched", "user", booking.getHolderId()), e);
        }
    }
}
