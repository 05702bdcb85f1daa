package io.stoa.core.catalog;

import io.stoa.core.error.Violation;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.Iterator;
import java.util.List;

/**
 * What every catalogue offers: drafts go in, summaries come out; {@link Lifecycle} says what is possible in which
 * state. Detail views are typed per audience by each catalogue.
 *
 * <p>Every call joins the host's transaction or runs in one of its own, asks the access policy, and leaves a line in
 * the audit trail and a row in the change log. Besides what is named below, every call throws
 * {@link io.stoa.core.error.AccessDeniedException} if the caller may not, and every call on an existing entry
 * {@link io.stoa.core.error.NotFoundException} if the caller may not see it,
 * {@link io.stoa.core.error.ConflictException} if its version is not the one given, and
 * {@link io.stoa.core.error.RuleViolationException} if its state does not allow the action.
 *
 * @param <D> the draft that goes in
 * @param <Q> the query of a list
 * @param <S> the summary that a list holds
 */
public interface Catalog<D extends EntryDraft, Q extends EntryQuery, S> {

    /**
     * The rules that stand against a draft beyond its constraints, without registering it.
     *
     * @param draft the draft
     * @return the violations; empty if it could be registered
     * @throws jakarta.validation.ConstraintViolationException if the draft itself is invalid
     */
    List<Violation> check(D draft);

    /**
     * Makes a new entry in the state draft.
     *
     * @param draft its content
     * @return where it stands
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if rules stand against it
     * @throws io.stoa.core.error.ConflictException if its source and source id are known already
     */
    EntryState register(D draft);

    /**
     * Replaces the content of an entry. A published entry shows the new content at once, or holds it as a pending
     * revision where the catalogue is set so.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @param draft its whole new content; source and source id stay as they were
     * @return where it stands; nothing changes, not even the version, if the content is the same
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     */
    EntryState revise(String id, long version, D draft);

    /**
     * Hands an entry to the approver 提交审核.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @return where it stands
     */
    EntryState submit(String id, long version);

    /**
     * Publishes a submitted entry, or the pending revision of a published one 审核通过. Nobody approves what he or she
     * submitted.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @return where it stands
     */
    EntryState approve(String id, long version);

    /**
     * Sends a submitted entry back, or drops the pending revision of a published one 退回修改.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return where it stands
     */
    EntryState returnForChanges(String id, long version, String reason);

    /**
     * Takes a published entry out of sight for a time 暂停.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return where it stands
     */
    EntryState suspend(String id, long version, String reason);

    /**
     * Shows a suspended entry again 恢复.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @return where it stands
     */
    EntryState resume(String id, long version);

    /**
     * Withdraws an entry for good; a tombstone stays 撤销.
     *
     * @param id the entry
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return where it stands
     */
    EntryState withdraw(String id, long version, String reason);

    /**
     * What an entry was made of, for an editor. The provider's own people only.
     *
     * @param id the entry
     * @return its content and its pending revision
     */
    EntryContent<D> content(String id);

    /**
     * The entries that the caller may see.
     *
     * @param query conditions and order
     * @param page which page
     * @return the page; its cost does not grow with its depth
     * @throws io.stoa.core.error.UnreadableInputException if the page's cursor belongs to another query
     */
    Page<S> list(Q query, PageRequest page);

    /**
     * The content of entries, for exchange formats: whole where the caller may read it as their editors do, without
     * what is not public otherwise. Entries are read page by page as the iterator goes on.
     *
     * @param query conditions and order
     * @return the contents of the entries that the caller may see
     */
    Iterator<D> export(Q query);

    /**
     * Imports rows in chunks, each in a transaction of its own. A row is known again by its source and source id, and
     * an unchanged row is left alone, so a second run changes nothing. A row that is refused is reported, and the
     * rest goes in. A run that was interrupted goes on behind its last committed chunk when it is started again under
     * the same name with the same rows.
     *
     * @param rows the rows, read once from the start, in ascending order of their numbers
     * @param options the run's name and settings
     * @return what was done, and what was refused and why
     * @throws io.stoa.core.error.UsageException inside a transaction of the host
     * @throws io.stoa.core.error.ConflictException if another process is running the same import
     */
    ImportReport importAll(Iterator<? extends ImportRow<D>> rows, ImportOptions options);

    /**
     * The problems of an import run, for reports that are longer than {@link ImportReport} holds.
     *
     * @param runId the run's id
     * @param page which page
     * @return the problems by row
     */
    Page<ImportProblem> importProblems(String runId, PageRequest page);
}
