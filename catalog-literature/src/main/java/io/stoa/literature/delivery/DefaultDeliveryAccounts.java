package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

final class DefaultDeliveryAccounts implements DeliveryAccounts {

    private final ModuleContext context;
    private final ZoneId zone;

    DefaultDeliveryAccounts(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    @Override
    public AccountView open(AccountDraft draft) {
        context.requireValid(draft);
        context.access().require(KEEP, AccessSubject.ofProvider(KIND, null, draft.libraryId()));
        return context.transactions().required(em -> {
            if (!ProviderRules.unknown(em, List.of(draft.libraryId())).isEmpty()) {
                throw new RuleViolationException(Violation.of(
                        Message.of("core.entry.unknown-provider", "kind", KIND, "provider", draft.libraryId())));
            }
            DeliveryAccount account = new DeliveryAccount(context.ids().next(), draft, today());
            em.persist(account);
            em.flush();
            audit(em, account);
            return account.view();
        });
    }

    @Override
    public AccountView revise(String id, long version, AccountDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            DeliveryAccount account = em.find(DeliveryAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (account == null) {
                throw KnownEntry.notFound(KIND, id);
            }
            context.access().require(KEEP, account.subject());
            if (account.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, id, version, account.getVersion());
            }
            if (!account.getLibraryId().equals(draft.libraryId())
                    || !account.getCurrency().equals(draft.currency())) {
                throw new RuleViolationException(Violation.of(Message.of(
                        "literature.delivery.account-fixed",
                        "account",
                        id,
                        "library",
                        account.getLibraryId(),
                        "currency",
                        account.getCurrency())));
            }
            account.describe(draft, today());
            em.flush();
            audit(em, account);
            return account.view();
        });
    }

    @Override
    public Page<AccountView> list(String libraryId, PageRequest page) {
        context.access().require(KEEP, AccessSubject.ofProvider(KIND, null, libraryId));
        List<Object> signed = List.of(KIND, libraryId);
        return context.transactions()
                .required(em -> KeysetQuery.select("select a from DeliveryAccount a", DeliveryAccount.class)
                        .where("a.libraryId = :library", "library", libraryId)
                        .ascending("a.id", String.class, DeliveryAccount::getId)
                        .page(em, context.cursors(), signed, page)
                        .map(DeliveryAccount::view));
    }

    @Override
    public List<AccountView> mine() {
        Caller caller = context.access().caller();
        context.access().require(USE, new AccessSubject(KIND, null, null, null, null, caller.id()));
        return context.transactions()
                .required(em -> em
                        .createQuery(
                                "select a from DeliveryAccount a where a.active = true and (a.leaderId = :caller"
                                        + " or :caller member of a.members) order by a.id",
                                DeliveryAccount.class)
                        .setParameter("caller", caller.id())
                        .getResultList()
                        .stream()
                        .map(account -> account.viewOf(caller.id()))
                        .toList());
    }

    private LocalDate today() {
        return context.clock().instant().atZone(zone).toLocalDate();
    }

    /** Says that it was changed; who is in a group is nothing for the audit trail. */
    private void audit(EntityManager em, DeliveryAccount account) {
        context.audit().done(em, context.access().caller(), KEEP, account.subject(), null, null);
    }
}
