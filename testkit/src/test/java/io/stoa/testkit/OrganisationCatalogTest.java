package io.stoa.testkit;

import io.stoa.core.CatalogModule;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.organisation.OrganisationView;
import io.stoa.core.text.LocalizedText;
import java.util.List;

class OrganisationCatalogTest extends CatalogContract<OrganisationDraft, OrganisationQuery, OrganisationView> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of();
    }

    @Override
    protected Class<OrganisationCatalog> catalogType() {
        return OrganisationCatalog.class;
    }

    @Override
    protected String kind() {
        return "organisation";
    }

    @Override
    protected OrganisationDraft draft(String providerId, String source, int n) {
        return OrganisationDraft.of(
                        LocalizedText.of("en", String.format("Entry %05d", n)).with("zh", "单位" + n),
                        OrganisationKind.UNIVERSITY)
                .withRegion("220100")
                .withSource(source, String.valueOf(n));
    }

    @Override
    protected OrganisationDraft retitled(OrganisationDraft draft, String title) {
        return draft.withNames(LocalizedText.of("en", title));
    }

    @Override
    protected OrganisationDraft invalid(OrganisationDraft draft) {
        return draft.withNames(LocalizedText.of("en", "x".repeat(301)));
    }

    @Override
    protected OrganisationQuery query(EntryFilter filter, EntrySort sort) {
        return new OrganisationQuery(filter, sort, null, null);
    }

    @Override
    protected String idOf(OrganisationView summary) {
        return summary.id();
    }

    @Override
    protected Caller author(String providerId) {
        return Callers.administrator();
    }

    @Override
    protected String providerOf(String entryId, String providerId) {
        return entryId;
    }
}
