package io.stoa.programmes;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.Catalog;

/**
 * The calls of funding programmes 计划发布. A call is drafted, submitted and approved like every entry; with its
 * publication its process begins. From then on its terms stand: only its wording can be revised, and its closing can be
 * put off by the process.
 */
public interface CallCatalog extends Catalog<CallDraft, CallQuery, CallSummary> {

    /** The kind of its entries. */
    String KIND = "call";

    /**
     * What everybody sees of a call.
     *
     * @param id the call
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    CallView view(String id);

    /**
     * The catalogue; called once by the module.
     *
     * @param context what the platform gives to the module
     * @param options how the module is set
     * @param publication what a publication begins
     * @return the service
     */
    static CallCatalog create(ModuleContext context, ProgrammesOptions options, CallPublication publication) {
        return new DefaultCallCatalog(context, options, publication);
    }
}
