package io.stoa.experts.conflict;

import io.stoa.experts.Employment;
import io.stoa.experts.OrganisationNames;

/**
 * Fills in the ids of employers that are registered here.
 *
 * @param names the names of registered organisations
 */
record KnownEmployers(OrganisationNames names) {

    ApplicationParties in(ApplicationParties application) {
        return new ApplicationParties(
                application.applicationId(),
                application.callId(),
                application.people().stream().map(this::in).toList(),
                application.organisations().stream().map(this::in).toList());
    }

    PersonProfile in(PersonProfile person) {
        return new PersonProfile(
                person.id(),
                person.expertId(),
                person.names(),
                person.aliases(),
                person.employments().stream().map(this::in).toList(),
                person.relations(),
                person.collaborations(),
                person.calls());
    }

    private Employment in(Employment employment) {
        return employment.organisationId() != null
                ? employment
                : new Employment(
                        employment.organisation(),
                        names.id(employment.organisation()),
                        employment.department(),
                        employment.position(),
                        employment.from(),
                        employment.until());
    }

    private InvolvedOrganisation in(InvolvedOrganisation organisation) {
        return organisation.organisationId() != null
                ? organisation
                : new InvolvedOrganisation(organisation.name(), names.id(organisation.name()));
    }
}
