package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.literature.LiteratureOptions;
import io.stoa.literature.MergePlan;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkMerges;
import java.util.List;

/**
 * Finds works of the catalogue that may be the same, and lets people decide 查重. What is found waits in a queue until
 * somebody says that two works are the same or different; what was decided stays decided however often it is found again.
 *
 * <p>New and changed works are looked at after the fact, so that no import waits for it: the host lets its modules
 * follow the change log ({@link io.stoa.core.Platform#followChanges()}), or calls {@link #checkChanges} until it returns 0. {@link #scan} goes through the whole catalogue, with the better judgement of
 * {@link DuplicateFinder} over all works at once. {@link #similarTo} answers while somebody is cataloguing.
 */
public interface DuplicateReview {

    /** The kind of pairs in audit lines. */
    String KIND = "duplicate-pair";

    /** The name under which the change log keeps this consumer's position. */
    String CONSUMER = "literature.duplicates";

    /** Searches works for duplicates; by default staff in those of the own organisation, cataloguers in all. */
    Action SCAN = new Action("duplicate.scan");

    /** Sees the queue and decides; by default staff where a work of the own organisation is concerned, cataloguers everywhere. */
    Action REVIEW = new Action("duplicate.review");

    /**
     * The works that may be the one that is being described, found through an index rather than by reading the catalogue.
     * Works are in the index once {@link #checkChanges} has come past them; by their identifiers they are found at once.
     *
     * @param draft the description, which need not be registered
     * @return at most 20 works that the caller may see, the surest first
     * @throws jakarta.validation.ConstraintViolationException if the description is invalid
     */
    List<SimilarWork> similarTo(WorkDraft draft);

    /**
     * Looks at works that have changed since it was last called: indexes them, puts pairs that may be the same into the
     * queue, and takes open pairs out that are not alike any more. Safe on several nodes at once.
     *
     * @param most how many changes at most, 1 to 10,000
     * @return how many changes were looked at; 0 if there were none
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not search all works
     */
    int checkChanges(int most);

    /**
     * Searches works for duplicates among them. Safe to run again: pairs that are known are not reported anew.
     *
     * @param works which works
     * @return what was found
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not search them
     * @throws IllegalArgumentException if there are more than 16,777,215
     */
    ScanReport scan(WorkSelection works);

    /**
     * Searches two lists that have no duplicates of their own for works that both have. Safe to run again.
     *
     * @param first the first list
     * @param second the second list, of other works
     * @return what was found
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not search both
     * @throws IllegalArgumentException if a work is in both lists
     */
    ScanReport scan(WorkSelection first, WorkSelection second);

    /**
     * The queue, the surest first. Pairs with a work that the caller may not see are left out.
     *
     * @param query which pairs
     * @param page which page
     * @return the pairs
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not review for the organisation, or for all
     */
    Page<DuplicateView> list(DuplicateQuery query, PageRequest page);

    /**
     * Decides about a pair, or decides otherwise than before. Saying that they are the same merges nothing.
     *
     * @param id the pair
     * @param version its version as the caller knows it
     * @param decision {@link DuplicateState#SAME} or {@link DuplicateState#DIFFERENT}
     * @param note why, at most 1000 characters
     * @return the pair
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see one of the works
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     * @throws io.stoa.core.error.RuleViolationException if the decision is another one, or the works are merged
     */
    DuplicateView decide(String id, long version, DuplicateState decision, String note);

    /**
     * Decides that the works of a pair are the same and merges them, in one transaction.
     *
     * @param id the pair
     * @param version its version as the caller knows it
     * @param plan the merge of its two works
     * @param note why, at most 1000 characters
     * @return the pair with its merge
     * @throws io.stoa.core.error.RuleViolationException if the plan is about other works, or as {@link WorkMerges#merge} does
     */
    DuplicateView merge(String id, long version, MergePlan plan, String note);

    /**
     * The service over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @param merges merges works
     * @return the service
     */
    static DuplicateReview create(ModuleContext context, LiteratureOptions options, WorkMerges merges) {
        return new DefaultDuplicateReview(context, options, merges);
    }
}
