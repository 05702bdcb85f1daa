package io.stoa.experts;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.CatalogContract;
import java.util.List;

class ExpertCatalogTest extends CatalogContract<ExpertDraft, ExpertQuery, ExpertSummary> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsFixture.module());
    }

    @Override
    protected Class<ExpertCatalog> catalogType() {
        return ExpertCatalog.class;
    }

    @Override
    protected String kind() {
        return ExpertCatalog.KIND;
    }

    @Override
    protected ExpertDraft draft(String providerId, String source, int n) {
        return ExpertsFixture.fullyDescribed(
                        providerId,
                        LocalizedText.of("en", String.format("Entry %05d", n)).with("zh", "电镜" + n))
                .from(source, String.valueOf(n))
                .build();
    }

    @Override
    protected ExpertDraft retitled(ExpertDraft draft, String title) {
        return draft.toBuilder().names(LocalizedText.of("en", title)).build();
    }

    @Override
    protected ExpertDraft invalid(ExpertDraft draft) {
        return draft.toBuilder().orcid("0000-0002-1825-0098").build();
    }

    @Override
    protected ExpertQuery query(EntryFilter filter, EntrySort sort) {
        return ExpertQuery.matching(filter).sortedBy(sort);
    }

    @Override
    protected String idOf(ExpertSummary summary) {
        return summary.id();
    }
}
