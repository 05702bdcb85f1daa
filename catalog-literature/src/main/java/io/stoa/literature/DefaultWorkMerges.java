package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.catalog.Lifecycle;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class DefaultWorkMerges implements WorkMerges {

    private static final String MERGE_KIND = "work-merge";

    private final ModuleContext context;
    private final DefaultWorkCatalog catalog;

    DefaultWorkMerges(ModuleContext context, DefaultWorkCatalog catalog) {
        this.context = context;
        this.catalog = catalog;
    }

    @Override
    public MergePlan plan(String keptId, List<String> otherIds) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(keptId);
        ids.addAll(otherIds);
        return context.transactions().required(em -> {
            Map<String, Work> works = works(em, ids, LockModeType.NONE);
            refuse(works, keptId, ids.size() == otherIds.size() + 1);
            return MergePlan.of(
                    keptId,
                    ids.stream().map(id -> catalog.mergeRecord(of(works, id))).toList());
        });
    }

    @Override
    public MergeView merge(MergePlan plan, String note) {
        context.requireValid(plan);
        String why = AuditReason.required(note);
        return translating(() -> context.transactions().required(em -> {
            Map<String, Work> works = works(em, plan.ids(), LockModeType.PESSIMISTIC_WRITE);
            refuseStale(plan, works);
            refuse(
                    works,
                    plan.keptId(),
                    plan.unknownOrigin() == null
                            && works.size() == plan.records().size());
            return merge(em, plan, works, why).view();
        }));
    }

    private WorkMerge merge(EntityManager em, MergePlan plan, Map<String, Work> works, String why) {
        Work kept = of(works, plan.keptId());
        WorkDraft before = catalog.draftOf(kept);
        WorkDraft content = plan.over(plan.ids().stream()
                        .map(id -> catalog.mergeRecord(of(works, id)))
                        .toList())
                .draft();
        context.requireValid(content);
        List<MergedRecord> merged = new ArrayList<>();
        for (Work work : works.values()) {
            if (work != kept) {
                merged.add(new MergedRecord(
                        work.getId(),
                        work.getStatus(),
                        work.getStatusReason(),
                        work.getVersion(),
                        0,
                        moveHoldings(em, work.getId(), kept.getId())));
            }
        }
        WorkMerge merge = new WorkMerge(
                context.ids().next(),
                plan,
                before,
                kept.getVersion(),
                merged,
                why,
                context.clock().instant(),
                context.access().caller().id());
        em.persist(merge);
        String changes = catalog.rewrite(kept, content);
        kept.keepsMerge();
        for (Work work : works.values()) {
            if (work != kept) {
                catalog.put(work, EntryStatus.WITHDRAWN, why);
                work.mergedBy(merge.getId());
            }
        }
        em.flush();
        merge.done(
                kept.getVersion(),
                merged.stream()
                        .map(record ->
                                record.withVersionAfter(of(works, record.id()).getVersion()))
                        .toList());
        for (Work work : works.values()) {
            String what = work == kept ? changes : Json.write(Map.of("mergedInto", change(null, kept.getId())));
            catalog.recorded(em, work, MERGE, why, what);
        }
        return merge;
    }

    @Override
    public MergeView undo(String mergeId, String note) {
        String why = AuditReason.required(note);
        return translating(() -> context.transactions().required(em -> {
            WorkMerge known = em.find(WorkMerge.class, mergeId);
            if (known == null) {
                throw KnownEntry.notFound(MERGE_KIND, mergeId);
            }
            Set<String> ids = new TreeSet<>(known.mergedIds());
            ids.add(known.getKeptId());
            Map<String, Work> works = works(em, ids, LockModeType.PESSIMISTIC_WRITE);
            WorkMerge merge = em.find(WorkMerge.class, mergeId, LockModeType.PESSIMISTIC_WRITE);
            refuseUndo(em, merge, of(works, merge.getKeptId()));
            undo(em, merge, works, why);
            return merge.view();
        }));
    }

    private void undo(EntityManager em, WorkMerge merge, Map<String, Work> works, String why) {
        Work kept = of(works, merge.getKeptId());
        String changes = catalog.rewrite(kept, merge.contentBefore());
        kept.losesMerge();
        List<Work> unchanged = new ArrayList<>(List.of(kept));
        for (MergedRecord record : merge.merged()) {
            Work work = of(works, record.id());
            if (work.getVersion() == record.versionAfter()) {
                unchanged.add(work);
            }
            catalog.put(work, record.status(), record.statusReason());
            work.mergedBy(null);
            moveBack(em, record, kept.getId());
        }
        merge.undo(why, context.clock().instant(), context.access().caller().id());
        em.flush();
        for (Work work : unchanged) {
            keepUndoable(em, work, versionBefore(merge, work));
        }
        for (Work work : works.values()) {
            String what = work == kept ? changes : Json.write(Map.of("mergedInto", change(kept.getId(), null)));
            catalog.recorded(em, work, UNDO, why, what);
        }
    }

    /** A merge that stood on a work before this one knows the work by the version that it had then. */
    private static void keepUndoable(EntityManager em, Work work, long versionBefore) {
        List<WorkMerge> standing = MergeRows.standingOn(em, work.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (!standing.isEmpty()) {
            WorkMerge last = standing.get(standing.size() - 1);
            if (last.versionAfter() == versionBefore) {
                last.keptIsBack(work.getVersion());
            }
        }
    }

    private static long versionBefore(WorkMerge merge, Work work) {
        return merge.merged().stream()
                .filter(record -> record.id().equals(work.getId()))
                .map(MergedRecord::versionBefore)
                .findFirst()
                .orElse(merge.versionBefore());
    }

    @Override
    public List<MergeView> ofWork(String workId) {
        return context.transactions().required(em -> {
            Work work = em.find(Work.class, workId);
            if (work == null) {
                throw KnownEntry.notFound(WorkCatalog.KIND, workId);
            }
            context.access().require(MERGE, work.subject(WorkCatalog.KIND));
            String merge = work.mergeId();
            return em
                    .createQuery(
                            "select m from WorkMerge m where m.keptId = :work or m.id = :merge order by m.id",
                            WorkMerge.class)
                    .setParameter("work", workId)
                    .setParameter("merge", merge == null ? "" : merge)
                    .getResultList()
                    .stream()
                    .map(WorkMerge::view)
                    .toList();
        });
    }

    /** Locked in the order of ids, so that two who merge some of the same works wait for each other, not for ever. */
    private Map<String, Work> works(EntityManager em, Collection<String> ids, LockModeType lock) {
        Map<String, Work> works = new TreeMap<>();
        for (String id : new TreeSet<>(ids)) {
            Work work = em.find(Work.class, id, lock);
            if (work == null) {
                throw KnownEntry.notFound(WorkCatalog.KIND, id);
            }
            if (work.mergeId() == null) {
                context.access().requireVisible(work.subject(WorkCatalog.KIND));
            }
            context.access().require(MERGE, work.subject(WorkCatalog.KIND));
            works.put(id, work);
        }
        return works;
    }

    private static Work of(Map<String, Work> works, String id) {
        return Objects.requireNonNull(works.get(id), id);
    }

    private static void refuseStale(MergePlan plan, Map<String, Work> works) {
        for (MergeRecord record : plan.records()) {
            long current = of(works, record.id()).getVersion();
            if (current != record.version()) {
                throw ConflictException.staleVersion(WorkCatalog.KIND, record.id(), record.version(), current);
            }
        }
    }

    private static void refuse(Map<String, Work> works, String keptId, boolean sound) {
        Work kept = works.get(keptId);
        if (!sound || kept == null || works.size() < 2 || works.size() > MergePlan.MOST_RECORDS) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "literature.merge.unsound-plan",
                    "kept",
                    keptId,
                    "works",
                    works.keySet(),
                    "most",
                    MergePlan.MOST_RECORDS)));
        }
        List<Violation> violations = new ArrayList<>();
        works.values().forEach(work -> addViolations(work, violations));
        if (violations.isEmpty()) {
            if (!Lifecycle.statesFor(Action.REVISE).contains(kept.getStatus())) {
                violations.add(about("literature.merge.kept-state", kept));
            }
            for (Work work : works.values()) {
                if (work.getStatus() == EntryStatus.PUBLISHED && kept.getStatus() != EntryStatus.PUBLISHED) {
                    violations.add(about("literature.merge.hides", work));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static void addViolations(Work work, List<Violation> violations) {
        if (work.mergeId() != null) {
            violations.add(about("literature.merge.merged", work));
        } else if (work.getStatus() == EntryStatus.WITHDRAWN) {
            violations.add(about("literature.merge.withdrawn", work));
        } else if (work.hasPendingRevision()) {
            violations.add(about("literature.merge.pending", work));
        }
    }

    private static Violation about(String code, Work work) {
        return new Violation(
                Message.of(
                        code,
                        "id",
                        work.getId(),
                        "title",
                        work.getTitle(),
                        "status",
                        work.getStatus().label(),
                        "merge",
                        work.mergeId()),
                null,
                work.getStatus(),
                List.of(new Obstacle(new ResourceRef(WorkCatalog.KIND, work.getId()), null)));
    }

    private static void refuseUndo(EntityManager em, WorkMerge merge, Work kept) {
        if (merge.getState() == MergeState.UNDONE) {
            throw ConflictException.of(Message.of("literature.merge.undone", "merge", merge.getId()));
        }
        String later = laterMerge(em, merge, kept);
        if (later != null) {
            throw ConflictException.of(
                    Message.of("literature.merge.later", "merge", merge.getId(), "work", kept.getId(), "later", later));
        }
        if (kept.getVersion() != merge.versionAfter()) {
            throw ConflictException.of(Message.of(
                    "literature.merge.changed-since",
                    "merge",
                    merge.getId(),
                    "work",
                    kept.getId(),
                    "then",
                    merge.versionAfter(),
                    "now",
                    kept.getVersion(),
                    "at",
                    kept.getUpdatedAt()));
        }
    }

    /** The merge that has to be undone before this one, or null. */
    private static @Nullable String laterMerge(EntityManager em, WorkMerge merge, Work kept) {
        if (kept.mergeId() != null) {
            return kept.mergeId();
        }
        List<WorkMerge> standing = MergeRows.standingOn(em, kept.getId(), LockModeType.PESSIMISTIC_WRITE);
        String last = standing.get(standing.size() - 1).getId();
        return last.equals(merge.getId()) ? null : last;
    }

    private List<String> moveHoldings(EntityManager em, String from, String to) {
        List<Holding> holdings = em.createQuery(
                        "select h from Holding h where h.workId = :work order by h.id", Holding.class)
                .setParameter("work", from)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        holdings.forEach(holding -> holding.moveTo(to, context.clock().instant()));
        return holdings.stream().map(Holding::getId).toList();
    }

    /** What its library has removed or moved elsewhere meanwhile stays so. */
    private void moveBack(EntityManager em, MergedRecord record, String from) {
        for (String id : record.holdings()) {
            Holding holding = em.find(Holding.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (holding != null && holding.getWorkId().equals(from)) {
                holding.moveTo(record.id(), context.clock().instant());
            }
        }
    }

    private static List<@Nullable String> change(@Nullable String before, @Nullable String after) {
        List<@Nullable String> pair = new ArrayList<>(2);
        pair.add(before);
        pair.add(after);
        return pair;
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockException e) {
            throw ConflictException.retryable(Message.of("core.entry.changed-meanwhile", "kind", WorkCatalog.KIND), e);
        }
    }
}
