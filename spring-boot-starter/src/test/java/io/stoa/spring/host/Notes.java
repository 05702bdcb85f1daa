package io.stoa.spring.host;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Work of the host's own, together with Stoa's. */
public class Notes {

    @PersistenceContext
    private EntityManager em;

    private final OrganisationCatalog organisations;
    private final JdbcTemplate jdbc;

    public Notes(OrganisationCatalog organisations, JdbcTemplate jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Transactional
    public EntryState register(String name) {
        EntryState state = organisations.register(university(name));
        em.persist(new Note(UUID.randomUUID().toString(), name));
        return state;
    }

    @Transactional
    public void registerAndFail(String name) {
        register(name);
        throw new IllegalStateException("the host changed its mind");
    }

    @Transactional
    public void registerAndSwallow(String name) {
        em.persist(new Note(UUID.randomUUID().toString(), name));
        try {
            organisations.content("no-such-organisation");
        } catch (RuntimeException e) {
            // The host goes on, but the transaction can't.
        }
    }

    public long notes() {
        return jdbc.queryForObject("select count(*) from note", Long.class);
    }

    public long organisations() {
        return jdbc.queryForObject("select count(*) from stoa_organisation", Long.class);
    }

    public static OrganisationDraft university(String name) {
        return OrganisationDraft.of(LocalizedText.of("zh", name), OrganisationKind.UNIVERSITY);
    }
}
