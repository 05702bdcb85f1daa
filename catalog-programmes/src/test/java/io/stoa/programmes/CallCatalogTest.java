package io.stoa.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntrySort;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertsModule;
import io.stoa.testkit.CatalogContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void finds_calls_by_programme_and_by_the_moment_at_which_they_are_open() {
        EntryState known = register(newDraft());
        platform().as(staff(known));
        CallQuery own = CallQuery.matching(EntryFilter.all().withProvider(provider()));
        Instant closing = ProgrammesOnEveryStack.at(CallFixture.CLOSES);

        assertThat(found(own.ofProgramme("KJ"))).containsExactly(known.id());
        assertThat(found(own.ofProgramme("XX"))).isEmpty();
        assertThat(found(own.openAt(closing.minusSeconds(1)))).containsExactly(known.id());
        assertThat(found(own.openAt(closing))).isEmpty();
        assertThat(found(own.openAt(ProgrammesOnEveryStack.at(CallFixture.OPENS))))
                .containsExactly(known.id());
    }

    private List<String> found(CallQuery query) {
        return catalog().list(query, PageRequest.first(10)).items().stream()
                .map(CallSummary::id)
                .toList();
    }
}
