package io.stoa.experts;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryState;
import java.util.List;

/** The register of experts and talents 科技专家库、科技人才库. */
public interface ExpertCatalog extends Catalog<ExpertDraft, ExpertQuery, ExpertSummary> {

    /** The kind of its entries in references, audit lines and the change log. */
    String KIND = "expert";

    /** Erases a person's data; by default the provider's staff may. */
    Action ERASE = new Action("expert.erase");

    /**
     * What everybody may see of an expert.
     *
     * @param id the expert
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    PublicExpertView publicView(String id);

    /**
     * The entries that may be of the same person as a draft 查重: by ORCID iD, e-mail address or a name in any script
     * given. Those who may register such an entry only, since an answer tells who has an address.
     *
     * @param draft the draft, which need not be registered
     * @return at most 100 entries that the caller may see, the surest first; withdrawn ones are left out
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not register it
     */
    List<SimilarPerson> similarTo(ExpertDraft draft);

    /**
     * Erases a person's data: the entry is withdrawn, its description and personal records are gone, and the audit trail
     * keeps who did what and when, but not the content. The id stays, by which past panels remain auditable.
     *
     * @param id the expert
     * @param version the version as the caller knows it
     * @param reason why, such as the person's request, 1 to 1000 characters; it must not name the person
     * @return where the entry stands
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     */
    EntryState erase(String id, long version, String reason);

    /**
     * The register over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static ExpertCatalog create(ModuleContext context, ExpertsOptions options) {
        return new DefaultExpertCatalog(context, options);
    }
}
