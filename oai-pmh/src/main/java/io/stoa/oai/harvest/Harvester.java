package io.stoa.oai.harvest;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;

/**
 * Harvests repositories over OAI-PMH 2.0 元数据收割. The first harvest takes the whole list, the others what changed since; when is
 * up to the host's scheduler.
 *
 * <p>Every page is kept together with the position behind it, so a harvest whose node dies goes on where it was. One node at
 * a time harvests a repository; the lease of one that died runs out. Nothing that a repository sends is trusted: answers are
 * bounded in size, depth and time, lists that lead in circles or never end are refused, and dates that lie neither lose nor
 * double a record.
 *
 * <p>By default administrators name repositories, and the staff of the organisation for which one is harvested harvest it and
 * read what was harvested. Besides what is named below, every call about a repository throws
 * {@link io.stoa.core.error.NotFoundException} if there is none and {@link io.stoa.core.error.AccessDeniedException} if the
 * caller may not do this.
 *
 * @see <a href="https://www.openarchives.org/OAI/2.0/guidelines-harvester.htm">Guidelines for harvesters</a>
 */
public interface Harvester {

    /** The kind of repositories in references and audit lines. */
    String KIND = "oai-source";

    /** Names a repository to be harvested, or changes what was said of it. */
    Action REGISTER = new Action("oai.source.register");

    /** Harvests a repository. */
    Action HARVEST = new Action("oai.source.harvest");

    /** Sees a repository and what was harvested from it. */
    Action READ = new Action("oai.source.read");

    /**
     * Names a repository. It is not asked yet.
     *
     * @param draft the repository
     * @return the repository
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the organisation is unknown
     */
    HarvestSourceView register(HarvestSourceDraft draft);

    /**
     * Changes what was said of a repository. With another address, format or set the next harvest is a whole one.
     *
     * @param id the repository
     * @param version its version as the caller knows it
     * @param draft the repository
     * @return the repository
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the organisation is unknown
     * @throws io.stoa.core.error.ConflictException if the version is an older one, or a harvest is running
     */
    HarvestSourceView revise(String id, long version, HarvestSourceDraft draft);

    /**
     * A repository.
     *
     * @param id the repository
     * @return the repository
     */
    HarvestSourceView view(String id);

    /**
     * The repositories that the caller may see, by id.
     *
     * @param page which page
     * @return the page
     */
    Page<HarvestSourceView> list(PageRequest page);

    /**
     * Harvests a repository: begins a harvest, or goes on with one that was interrupted or failed. It runs in transactions of
     * its own, one for each page, and suspends a running one.
     *
     * @param id the repository
     * @return what it brought; its state is {@link HarvestState#INTERRUPTED} if the time of one call was not enough
     * @throws io.stoa.core.error.ConflictException if another node is harvesting it
     * @throws io.stoa.core.error.RemoteServiceException if the repository cannot be reached, refuses, or answers against the
     *     protocol; the code says which: {@code oai-pmh.protocol.…} for the protocol's own errors, such as
     *     {@code oai-pmh.protocol.cannot-disseminate-format}. What was kept before stays
     */
    HarvestRunView harvest(String id);

    /**
     * Makes the next harvest a whole one, such as after a repository was rebuilt, or now and then with one that does not remember
     * what it deleted. What a whole list does not have any more is taken for deleted, unless the list was shorter than it promised.
     *
     * @param id the repository
     * @return the repository
     * @throws io.stoa.core.error.ConflictException if a harvest is running
     */
    HarvestSourceView startOver(String id);

    /**
     * The harvests of a repository, the newest first.
     *
     * @param id the repository
     * @param page which page
     * @return the page
     */
    Page<HarvestRunView> runs(String id, PageRequest page);
}
