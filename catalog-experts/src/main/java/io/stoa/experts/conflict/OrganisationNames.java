package io.stoa.experts.conflict;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Employment;
import io.stoa.experts.NameForms;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The ids of registered organisations by the forms of their names in all languages, so that Jilin University is 吉林大学. A name that
 * several have tells none of them.
 */
final class OrganisationNames {

    private final Map<String, Optional<String>> ids = new HashMap<>();

    static OrganisationNames read(EntityManager em) {
        OrganisationNames names = new OrganisationNames();
        each(
                em,
                (id, name) -> names.ids.merge(
                        NameForms.organisation(name),
                        Optional.of(id),
                        (before, now) -> before.equals(now) ? now : Optional.empty()));
        return names;
    }

    private static void each(EntityManager em, BiConsumer<String, String> name) {
        List<Object[]> rows = em.createQuery(
                        "select o.id, o.titles from Organisation o where o.status <> :withdrawn", Object[].class)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .getResultList();
        for (Object[] row : rows) {
            ((LocalizedText) row[1]).texts().values().forEach(text -> name.accept((String) row[0], text));
        }
    }

    Employment known(Employment employment) {
        return employment.organisationId() != null
                ? employment
                : new Employment(
                        employment.organisation(),
                        id(employment.organisation()),
                        employment.department(),
                        employment.position(),
                        employment.from(),
                        employment.until());
    }

    InvolvedOrganisation known(InvolvedOrganisation organisation) {
        return organisation.organisationId() != null
                ? organisation
                : new InvolvedOrganisation(organisation.name(), id(organisation.name()));
    }

    PersonProfile known(PersonProfile person) {
        return new PersonProfile(
                person.id(),
                person.expertId(),
                person.names(),
                person.aliases(),
                person.employments().stream().map(this::known).toList(),
                person.relations(),
                person.collaborations(),
                person.calls());
    }

    ApplicationParties known(ApplicationParties application) {
        return new ApplicationParties(
                application.applicationId(),
                application.callId(),
                application.people().stream().map(this::known).toList(),
                application.organisations().stream().map(this::known).toList());
    }

    private @Nullable String id(String name) {
        return ids.getOrDefault(NameForms.organisation(name), Optional.empty()).orElse(null);
    }
}
