package io.stoa.samples.portal.desk.admin;

import io.stoa.core.organisation.OrganisationCatalog;

/** What an entry goes through after it was proposed. */
enum EntryStep {
    APPROVE((catalog, id, version, reason) -> catalog.approve(id, version)),
    RETURN(OrganisationCatalog::returnForChanges),
    SUSPEND(OrganisationCatalog::suspend),
    RESUME((catalog, id, version, reason) -> catalog.resume(id, version));

    private final Step step;

    EntryStep(Step step) {
        this.step = step;
    }

    void on(OrganisationCatalog catalog, String id, long version, String reason) {
        step.take(catalog, id, version, reason);
    }

    private interface Step {
        void take(OrganisationCatalog catalog, String id, long version, String reason);
    }
}
