package io.stoa.experts;

import io.stoa.core.CatalogModule;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.FinderContract;
import java.util.List;

class ExpertFinderContractTest extends FinderContract<ExpertDraft> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.create());
    }

    @Override
    protected Class<ExpertCatalog> catalogType() {
        return ExpertCatalog.class;
    }

    @Override
    protected ExpertDraft draft(String providerId, Person person) {
        ExpertDraftBuilder draft = ExpertDraft.named(LocalizedText.of("en", person.name()))
                .providedBy(providerId)
                .languages(person.languages());
        person.shown().forEach(shown -> draft.knows(shown.term(), ExpertiseSource.PUBLICATION, shown.day()));
        person.said().forEach(said -> draft.knows(said, ExpertiseSource.SELF_DECLARED, null));
        person.disciplines().forEach(draft::discipline);
        return (person.region() == null ? draft : draft.region(person.region())).build();
    }
}
