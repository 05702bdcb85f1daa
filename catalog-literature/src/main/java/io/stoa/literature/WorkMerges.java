package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import java.util.List;

/**
 * Merges works that are the same, and undoes it 合并. One work is kept; the others are withdrawn and lead to it:
 * {@link WorkCatalog#view} of a merged work gives the kept one, harvesters learn of a deletion, and holdings go on to the
 * kept work. Nothing is lost: the merged records keep their content, the merge says which part of the description
 * came from which record, and {@link #undo} brings everything back.
 *
 * <p>Imports know merged records by their source and source id. A row of a merged record changes that record, which
 * stays where it is; a row of the kept work is completed from the merged records by the same choices again.
 *
 * <p>Of works of the own organisation alone, its staff may merge; of several organisations', callers with the role
 * {@value #CATALOGUER} and administrators.
 */
public interface WorkMerges {

    /** The role of those who merge and review works across organisations 联合编目员. */
    String CATALOGUER = "cataloguer";

    /** Merges works and undoes it; asked for each of the works. */
    Action MERGE = new Action("work.merge");

    /** Undoes a merge, in the audit trail; who may merge may undo. */
    Action UNDO = new Action("work.undo-merge");

    /**
     * What a merge would come to, to be looked at and changed; nothing is written.
     *
     * @param keptId the work that would be kept
     * @param otherIds the works that would lead to it, 1 to 19; where the kept work is silent, the first of them that
     *     speaks counts
     * @return the plan
     * @throws io.stoa.core.error.NotFoundException if a work is not there, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not merge one of them
     * @throws io.stoa.core.error.RuleViolationException as {@link #merge} does
     */
    MergePlan plan(String keptId, List<String> otherIds);

    /**
     * Merges works. Their holdings move to the kept one.
     *
     * @param plan which work is kept and what is taken from which record; the drafts in it are read anew
     * @param note why they are the same, at most 1000 characters
     * @return the merge
     * @throws io.stoa.core.error.ConflictException if a work has changed since the plan was made
     * @throws io.stoa.core.error.RuleViolationException if a work is withdrawn, merged or has a revision that waits for a
     *     decision, if the kept work is not to be revised in its state, or if a published work would lead to one that is not
     * @throws jakarta.validation.ConstraintViolationException if the description that comes of it is invalid
     */
    MergeView merge(MergePlan plan, String note);

    /**
     * Brings the merged works back, each as it stood, with those of its holdings that are still there; and gives the kept
     * work the content that it had. A merged record that its source has changed meanwhile comes back as its source has it.
     *
     * @param mergeId the merge
     * @param note why, at most 1000 characters
     * @return the merge
     * @throws io.stoa.core.error.NotFoundException if there is no such merge
     * @throws io.stoa.core.error.ConflictException if it is undone already, or the kept work has changed since or was merged
     *     in turn; it says by which merge, which has to be undone first
     */
    MergeView undo(String mergeId, String note);

    /**
     * The merges that a work was kept in or merged by, standing or undone.
     *
     * @param workId the work
     * @return the merges, the first first
     * @throws io.stoa.core.error.NotFoundException if there is no such work
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not merge it
     */
    List<MergeView> ofWork(String workId);

    /**
     * The service over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static WorkMerges create(ModuleContext context, LiteratureOptions options) {
        return new DefaultWorkMerges(context, new DefaultWorkCatalog(context, options));
    }
}
