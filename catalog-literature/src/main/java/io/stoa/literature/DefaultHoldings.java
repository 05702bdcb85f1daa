package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class DefaultHoldings implements Holdings {

    private final ModuleContext context;

    DefaultHoldings(ModuleContext context) {
        this.context = context;
    }

    @Override
    public HoldingView record(HoldingDraft draft) {
        context.requireValid(draft);
        context.access().require(RECORD, subject(null, draft.libraryId()));
        return translating(
                draft,
                () -> context.transactions().required(em -> put(em, draft).view()));
    }

    @Override
    public HoldingView revise(String id, long version, HoldingDraft draft) {
        context.requireValid(draft);
        return translating(
                draft,
                () -> context.transactions().required(em -> {
                    Holding holding = locked(em, id, version, RECORD);
                    refuseOtherLibrary(holding, draft);
                    change(em, holding, draft);
                    return holding.view();
                }));
    }

    @Override
    public HoldingView remove(String id, long version) {
        return context.transactions().required(em -> {
            Holding holding = locked(em, id, version, REMOVE);
            HoldingView last = holding.view();
            em.remove(holding);
            em.flush();
            audit(em, REMOVE, holding, Json.write(Map.of("holding", Arrays.asList(holding.draft(), null))));
            return last;
        });
    }

    @Override
    public List<HoldingView> ofWork(String workId) {
        return context.transactions().required(em -> {
            Work work = MergeRows.standing(em, context.access(), workId, LockModeType.NONE);
            return HoldingRows.ofWork(em, work.getId());
        });
    }

    @Override
    public Page<HoldingContent> ofLibrary(String libraryId, PageRequest page) {
        context.access().require(RECORD, subject(null, libraryId));
        List<Object> signed = List.of(KIND, libraryId);
        return context.transactions()
                .required(em -> KeysetQuery.select("select h from Holding h", Holding.class)
                        .where("h.libraryId = :library", "library", libraryId)
                        .ascending("h.id", String.class, Holding::getId)
                        .page(em, context.cursors(), signed, page)
                        .map(Holding::content));
    }

    @Override
    public HoldingImportReport importAll(String libraryId, Iterator<? extends ImportRow<HoldingDraft>> rows) {
        context.access().require(RECORD, subject(null, libraryId));
        return new HoldingImport(context, this, libraryId).run(rows);
    }

    /** Records a holding or changes the one that is known by its source and source id. */
    Holding put(EntityManager em, HoldingDraft draft) {
        Holding known = known(em, draft);
        if (known == null) {
            return add(em, draft);
        }
        refuseOtherLibrary(known, draft);
        change(em, known, draft);
        return known;
    }

    @Nullable
    Holding known(EntityManager em, HoldingDraft draft) {
        if (draft.source() == null || draft.sourceId() == null) {
            return null;
        }
        List<Holding> found = em.createQuery(
                        "select h from Holding h where h.source = :source and h.sourceId = :sourceId", Holding.class)
                .setParameter("source", draft.source())
                .setParameter("sourceId", draft.sourceId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    private Holding add(EntityManager em, HoldingDraft draft) {
        if (!ProviderRules.unknown(em, List.of(draft.libraryId())).isEmpty()) {
            throw new RuleViolationException(Violation.of(
                    Message.of("core.entry.unknown-provider", "kind", KIND, "provider", draft.libraryId())));
        }
        Holding holding = new Holding(
                context.ids().next(),
                workId(em, draft.work()),
                draft,
                context.clock().instant());
        em.persist(holding);
        em.flush();
        audit(em, RECORD, holding, null);
        return holding;
    }

    private void change(EntityManager em, Holding holding, HoldingDraft draft) {
        HoldingDraft before = holding.draft();
        if (holding.revise(workId(em, draft.work()), draft, context.clock().instant())) {
            em.flush();
            audit(em, RECORD, holding, Json.write(Map.of("holding", List.of(before, holding.draft()))));
        }
    }

    private String workId(EntityManager em, WorkReference reference) {
        String id = reference.id();
        if (id == null) {
            List<String> ids = em.createQuery(
                            "select w.id from Work w where w.source = :source and w.sourceId = :sourceId", String.class)
                    .setParameter("source", reference.source())
                    .setParameter("sourceId", reference.sourceId())
                    .getResultList();
            id = ids.isEmpty() ? reference.toString() : ids.get(0);
        }
        // Locked against a merge, which would leave behind what is recorded while it runs.
        return MergeRows.standing(em, context.access(), id, LockModeType.PESSIMISTIC_READ)
                .getId();
    }

    private Holding locked(EntityManager em, String id, long version, Action action) {
        Holding holding = em.find(Holding.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (holding == null) {
            throw KnownEntry.notFound(KIND, id);
        }
        context.access().require(action, subject(id, holding.getLibraryId()));
        if (holding.getVersion() != version) {
            throw ConflictException.staleVersion(KIND, id, version, holding.getVersion());
        }
        return holding;
    }

    private static void refuseOtherLibrary(Holding holding, HoldingDraft draft) {
        if (!holding.getLibraryId().equals(draft.libraryId())) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "literature.holding.other-library",
                    "id",
                    holding.getId(),
                    "library",
                    holding.getLibraryId(),
                    "given",
                    draft.libraryId())));
        }
    }

    private void audit(EntityManager em, Action action, Holding holding, @Nullable String changes) {
        AccessSubject subject = subject(holding.getId(), holding.getLibraryId());
        context.audit().done(em, context.access().caller(), action, subject, null, changes);
    }

    private static AccessSubject subject(@Nullable String id, String libraryId) {
        return AccessSubject.ofProvider(KIND, id, libraryId);
    }

    /** Two who record the same holding at once: one of them is told. */
    private static <T> T translating(HoldingDraft draft, Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException e) {
            throw ConflictException.retryable(Message.of("core.entry.changed-meanwhile", "kind", KIND), e);
        } catch (PersistenceException e) {
            throw DatabaseErrors.isUniqueViolation(e) ? ConflictException.retryable(taken(draft, e), e) : e;
        }
    }

    static Message taken(HoldingDraft draft, Throwable cause) {
        return DatabaseErrors.taken(KIND, draft.source(), draft.sourceId(), cause);
    }
}
