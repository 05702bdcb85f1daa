package io.stoa.literature;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.catalog.KnownEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Reads merges, and where merged works lead. */
final class MergeRows {

    private MergeRows() {}

    /** The merges that stand on a work, the first first. */
    static List<WorkMerge> standingOn(EntityManager em, String keptId, LockModeType lock) {
        return em.createQuery(
                        "select m from WorkMerge m where m.keptId = :kept and m.state = :standing order by m.id",
                        WorkMerge.class)
                .setParameter("kept", keptId)
                .setParameter("standing", MergeState.STANDING)
                .setLockMode(lock)
                .getResultList();
    }

    /**
     * The work that an id stands for: the work itself, or the one that it was merged into, which that one may have been
     * in turn. Only a merged work that the caller may know of leads on.
     */
    static Work standing(EntityManager em, AccessGuard access, String id, LockModeType lock) {
        Work work = found(em, id, lock);
        String merge = work.mergeId();
        while (merge != null) {
            if (work.getPublishedAt() == null) {
                access.requireVisible(work.subject(WorkCatalog.KIND));
            }
            // With the same lock: where the work is read anew, an older snapshot may not have the merge yet.
            work = found(em, em.find(WorkMerge.class, merge, lock).getKeptId(), lock);
            merge = work.mergeId();
        }
        access.requireVisible(work.subject(WorkCatalog.KIND));
        return work;
    }

    private static Work found(EntityManager em, String id, LockModeType lock) {
        Work work = em.find(Work.class, id, lock);
        if (work == null) {
            throw KnownEntry.notFound(WorkCatalog.KIND, id);
        }
        return work;
    }
}
