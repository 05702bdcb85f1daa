package io.stoa.spring.guide;

import io.stoa.core.catalog.EntryEvent;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

// @start region="service"
@Service
public class LabService {

    private final OrganisationCatalog organisations;
    private final InstrumentCatalog instruments;
    private final List<String> heard = new ArrayList<>();

    public LabService(OrganisationCatalog organisations, InstrumentCatalog instruments) {
        this.organisations = organisations;
        this.instruments = instruments;
    }

    @Transactional // both or neither; your own repositories take part as well
    public String open(String university, String instrument) {
        String id = organisations
                .register(OrganisationDraft.of(LocalizedText.of("zh", university), OrganisationKind.UNIVERSITY))
                .id();
        instruments.register(InstrumentDraft.named(LocalizedText.of("zh", instrument))
                .providedBy(id)
                .build());
        return id;
    }

    @TransactionalEventListener // after the commit
    void hear(EntryEvent event) {
        heard.add(event.entry().kind());
    }

    public List<String> heard() {
        return heard;
    }
}
// @end
