package io.stoa.programmes;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryCatalog;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryKind;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Violation;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class DefaultCallCatalog extends EntryCatalog<Call, CallDraft, CallQuery, CallSummary> implements CallCatalog {

    private final ProgrammesOptions options;
    private final CallPublication publication;

    DefaultCallCatalog(ModuleContext context, ProgrammesOptions options, CallPublication publication) {
        super(new EntryKind<>(KIND, Call.class, CallDraft.class, options.approveRevisions()), context);
        this.options = options;
        this.publication = publication;
    }

    @Override
    public CallView view(String id) {
        return context().transactions().required(em -> {
            Call call = visible(em, id);
            return new CallView(
                    call.getId(),
                    call.getProviderId(),
                    call.getDepartment(),
                    call.getTitles(),
                    call.getSummaries(),
                    call.getSubjects(),
                    call.getRegion(),
                    call.getTerms(),
                    call.getOpensAt(),
                    call.getClosesAt(),
                    call.getPublishedAt());
        });
    }

    @Override
    public EntryState approve(String id, long version) {
        return context().transactions().required(em -> {
            EntryState state = super.approve(id, version);
            publication.published(em, em.find(Call.class, id));
            return state;
        });
    }

    @Override
    public EntryState withdraw(String id, long version, String reason) {
        return context().transactions().required(em -> {
            EntryState state = super.withdraw(id, version, reason);
            publication.withdrawn(em, em.find(Call.class, id));
            return state;
        });
    }

    @Override
    public ImportReport importAll(Iterator<? extends ImportRow<CallDraft>> rows, ImportOptions importOptions) {
        ImportReport report = super.importAll(rows, importOptions);
        context().transactions().runRequired(publication::imported);
        return report;
    }

    @Override
    protected Call newEntry() {
        return new Call();
    }

    @Override
    protected void apply(Call entry, CallDraft draft) {
        entry.apply(draft, options.zone());
    }

    @Override
    protected CallDraft draftOf(Call call) {
        EntryHeader header = new EntryHeader(
                call.getProviderId(),
                call.getDepartment(),
                call.getSource(),
                call.getSourceId(),
                call.getAudience(),
                call.getRegion(),
                call.getSubjects());
        return new CallDraft(header, call.getTitles(), call.getSummaries(), call.getTerms());
    }

    @Override
    protected CallSummary summaryOf(Call call) {
        return new CallSummary(
                call.getId(),
                call.getVersion(),
                call.getStatus(),
                call.getProviderId(),
                call.getTitles(),
                call.getProgramme(),
                call.getOpensAt(),
                call.getClosesAt(),
                call.getUpdatedAt());
    }

    @Override
    protected List<Violation> rules(EntityManager em, CallDraft draft, @Nullable Call existing) {
        if (existing == null
                || existing.getPublishedAt() == null
                || existing.getTerms().equals(draft.terms())) {
            return List.of();
        }
        return List.of(Violation.of(existing.message("programmes.call.terms-stand")));
    }

    @Override
    protected void where(CallQuery query, Conditions conditions) {
        conditions.whenGiven("e.programme = :programme", "programme", query.programme());
        if (query.openAt() != null) {
            conditions.and("e.opensAt <= :openAt and e.closesAt > :openAt", "openAt", query.openAt());
        }
    }

    @Override
    protected String searchText(CallDraft draft) {
        return draft.terms().themes().stream()
                .flatMap(theme -> theme.name().texts().values().stream())
                .collect(Collectors.joining(" "));
    }
}
