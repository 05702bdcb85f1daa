package io.stoa.literature;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.CatalogContract;
import java.util.List;

class WorkCatalogTest extends CatalogContract<WorkDraft, WorkQuery, WorkSummary> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(LiteratureModule.create());
    }

    @Override
    protected Class<WorkCatalog> catalogType() {
        return WorkCatalog.class;
    }

    @Override
    protected String kind() {
        return WorkCatalog.KIND;
    }

    @Override
    protected WorkDraft draft(String providerId, String source, int n) {
        return WorkFixture.fullyDescribed(
                        providerId,
                        LocalizedText.of("en", String.format("Entry %05d", n)).with("zh", "电镜" + n))
                .from(source, String.valueOf(n))
                .build();
    }

    @Override
    protected WorkDraft retitled(WorkDraft draft, String title) {
        return draft.toBuilder().titles(LocalizedText.of("en", title)).build();
    }

    @Override
    protected WorkDraft invalid(WorkDraft draft) {
        return draft.toBuilder().doi("11.1000/182").build();
    }

    @Override
    protected WorkQuery query(EntryFilter filter, EntrySort sort) {
        return WorkQuery.matching(filter).sortedBy(sort);
    }

    @Override
    protected String idOf(WorkSummary summary) {
        return summary.id();
    }
}
