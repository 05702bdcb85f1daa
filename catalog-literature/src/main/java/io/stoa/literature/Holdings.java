package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.Iterator;
import java.util.List;

/** What the member libraries hold of the works in the union catalogue 馆藏. */
public interface Holdings {

    /** The kind of holdings in audit lines. */
    String KIND = "holding";

    /** Records or changes a holding; by default the library's staff may. */
    Action RECORD = new Action("holding.record");

    /** Removes a holding; by default the library's staff may. */
    Action REMOVE = new Action("holding.remove");

    /**
     * Records what a library holds of a work. A holding with a source and source id that is known already is changed. What
     * is held of a merged work is recorded of the one that it leads to.
     *
     * @param draft the holding
     * @return the holding as it is now
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such work, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if the library is not a known organisation, or the holding is
     *     known for another one
     */
    HoldingView record(HoldingDraft draft);

    /**
     * Changes a holding.
     *
     * @param id the holding
     * @param version its version as the caller knows it
     * @param draft the holding as it shall be, of the same library
     * @return the holding as it is now
     * @throws io.stoa.core.error.NotFoundException if there is no such holding or work
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     */
    HoldingView revise(String id, long version, HoldingDraft draft);

    /**
     * Removes a holding 剔除.
     *
     * @param id the holding
     * @param version its version as the caller knows it
     * @return the holding as it was
     * @throws io.stoa.core.error.NotFoundException if there is no such holding
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     */
    HoldingView remove(String id, long version);

    /**
     * What the libraries hold of a work.
     *
     * @param workId the work
     * @return the holdings, in the order in which they were recorded
     * @throws io.stoa.core.error.NotFoundException if there is no such work, or the caller may not see it
     */
    List<HoldingView> ofWork(String workId);

    /**
     * All that a library recorded, with its internal notes. The library's own staff only.
     *
     * @param libraryId the organisation of the library
     * @param page which page
     * @return the holdings by id
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    Page<HoldingContent> ofLibrary(String libraryId, PageRequest page);

    /**
     * Records many holdings of a library, in chunks of 500, each in a transaction of its own. A row is known again by
     * its source and source id; a row that is refused does not stop the others, and a second run changes nothing.
     *
     * @param libraryId the organisation of the library
     * @param rows the holdings, each with a source and a source id
     * @return what came of it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not record for this library
     * @throws io.stoa.core.error.UsageException if a transaction of the caller is running
     */
    HoldingImportReport importAll(String libraryId, Iterator<? extends ImportRow<HoldingDraft>> rows);

    /**
     * The service over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @return the service
     */
    static Holdings create(ModuleContext context) {
        return new DefaultHoldings(context);
    }
}
