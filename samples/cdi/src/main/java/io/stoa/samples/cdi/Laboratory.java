package io.stoa.samples.cdi;

import io.stoa.core.catalog.EntryEvent;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The host's own work: several calls of Stoa that succeed or fail together. */
@ApplicationScoped
public class Laboratory {

    private final List<String> heard = new ArrayList<>();

    @Inject
    private OrganisationCatalog organisations;

    @Inject
    private InstrumentCatalog instruments;

    /** For CDI. */
    public Laboratory() {}

    /**
     * Registers a university and one instrument of it, in one transaction.
     *
     * @param university the university's name
     * @param instrument the instrument's name; an invalid one leaves nothing behind, not even the university
     * @return the university's id
     */
    // @start region="join"
    @Transactional
    public String open(String university, String instrument) {
        String id = organisations
                .register(OrganisationDraft.of(LocalizedText.of("zh", university), OrganisationKind.UNIVERSITY))
                .id();
        instruments.register(InstrumentDraft.named(LocalizedText.of("zh", instrument))
                .providedBy(id)
                .build());
        return id;
    }
    // @end

    void hear(@Observes EntryEvent event) {
        heard.add(event.entry().kind());
    }

    /**
     * {@return the kinds of the entries that something happened to, in order}
     */
    public List<String> heard() {
        return List.copyOf(heard);
    }
}
