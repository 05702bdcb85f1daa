package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.Catalog;
import java.util.List;

/** The union catalogue of scientific literature 科技文献联合目录. */
public interface WorkCatalog extends Catalog<WorkDraft, WorkQuery, WorkSummary> {

    /** The kind of its entries in references, audit lines and the change log. */
    String KIND = "work";

    /**
     * What everybody may see of a work, with what the libraries hold of it. The id of a work that was {@linkplain
     * WorkMerges merged} leads to the kept one: a view with another id than was asked for is to be shown under that id.
     *
     * @param id the work
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    WorkView view(String id);

    /**
     * The works with an identifier that a description has too: by an identifying one, such as a DOI or ISBN, they
     * are the same.
     *
     * @param draft the description, which need not be registered
     * @return at most 100 works that the caller may see, by id; withdrawn ones are left out
     * @throws jakarta.validation.ConstraintViolationException if the description is invalid
     */
    List<WorkSummary> sharingIdentifiers(WorkDraft draft);

    /**
     * The catalogue over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static WorkCatalog create(ModuleContext context, LiteratureOptions options) {
        return new DefaultWorkCatalog(context, options);
    }
}
