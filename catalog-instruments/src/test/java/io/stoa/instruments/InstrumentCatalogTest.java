package io.stoa.instruments;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.CatalogContract;
import java.util.List;

class InstrumentCatalogTest extends CatalogContract<InstrumentDraft, InstrumentQuery, InstrumentSummary> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Class<InstrumentCatalog> catalogType() {
        return InstrumentCatalog.class;
    }

    @Override
    protected String kind() {
        return InstrumentCatalog.KIND;
    }

    @Override
    protected InstrumentDraft draft(String providerId, String source, int n) {
        return InstrumentFixture.fullyDescribed(
                        providerId,
                        LocalizedText.of("en", String.format("Entry %05d", n)).with("zh", "电镜" + n))
                .source(source, String.valueOf(n))
                .build();
    }

    @Override
    protected InstrumentDraft retitled(InstrumentDraft draft, String title) {
        return draft.toBuilder().names(LocalizedText.of("en", title)).build();
    }

    @Override
    protected InstrumentDraft invalid(InstrumentDraft draft) {
        return draft.toBuilder().classCode("03.01").build();
    }

    @Override
    protected InstrumentQuery query(EntryFilter filter, EntrySort sort) {
        return InstrumentQuery.matching(filter).sortedBy(sort);
    }

    @Override
    protected String idOf(InstrumentSummary summary) {
        return summary.id();
    }
}
