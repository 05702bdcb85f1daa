package io.stoa.programmes;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertsModule;
import io.stoa.testkit.CatalogContract;
import java.util.List;

class CallCatalogTest extends CatalogContract<CallDraft, CallQuery, CallSummary> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.create(), ProgrammesModule.create());
    }

    @Override
    protected Class<CallCatalog> catalogType() {
        return CallCatalog.class;
    }

    @Override
    protected String kind() {
        return CallCatalog.KIND;
    }

    @Override
    protected CallDraft draft(String providerId, String source, int n) {
        return new CallDraft(
                new EntryHeader(
                        providerId, "PLAN", source, String.valueOf(n), Audience.PUBLIC, "220100", List.of("1404520")),
                LocalizedText.of("en", String.format("Entry %05d", n)).with("zh", "申报指南" + n),
                LocalizedText.of("en", "Who may apply, and for what."),
                CallFixture.fullTerms());
    }

    @Override
    protected CallDraft retitled(CallDraft draft, String title) {
        return draft.titled(LocalizedText.of("en", title));
    }

    @Override
    protected CallDraft invalid(CallDraft draft) {
        return draft.on(CallTerms.of("KJ", CallFixture.CLOSES, CallFixture.OPENS)
                .theme("materials", CallFixture.en("New materials"))
                .reviewed(ReviewMode.REMOTE, "standard")
                .build());
    }

    @Override
    protected CallQuery query(EntryFilter filter, EntrySort sort) {
        return CallQuery.matching(filter).sortedBy(sort);
    }

    @Override
    protected String idOf(CallSummary summary) {
        return summary.id();
    }
}
