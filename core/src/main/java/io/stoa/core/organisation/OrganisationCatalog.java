package io.stoa.core.organisation;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** The register of organisations 单位名录: those that provide entries and those that use them. */
public interface OrganisationCatalog extends Catalog<OrganisationDraft, OrganisationQuery, OrganisationView> {

    /**
     * One organisation.
     *
     * @param id its id
     * @return what everybody may see of it
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    OrganisationView get(String id);

    /**
     * The organisation with a unified social credit code.
     *
     * @param uscc the code in any of its written forms
     * @return the organisation, or null if there is none that the caller may see
     * @throws io.stoa.core.error.UnreadableInputException if the code itself is wrong
     */
    @Nullable
    OrganisationView findByUscc(String uscc);

    /**
     * The organisation with a ROR id.
     *
     * @param ror the id in any of its written forms
     * @return the organisation, or null if there is none that the caller may see
     * @throws io.stoa.core.error.UnreadableInputException if the id itself is wrong
     */
    @Nullable
    OrganisationView findByRor(String ror);

    /**
     * The register over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @return the service
     */
    static OrganisationCatalog create(ModuleContext context) {
        return new DefaultOrganisationCatalog(context);
    }
}
