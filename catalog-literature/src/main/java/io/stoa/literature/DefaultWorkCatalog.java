package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryCatalog;
import io.stoa.core.catalog.EntryKind;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import io.stoa.core.search.SearchDetails;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

final class DefaultWorkCatalog extends EntryCatalog<Work, WorkDraft, WorkQuery, WorkSummary> implements WorkCatalog {

    private static final int MAX_SHARING = 100;

    private final WorkMapper mapper = Mappers.getMapper(WorkMapper.class);

    DefaultWorkCatalog(ModuleContext context, LiteratureOptions options) {
        super(new EntryKind<>(KIND, Work.class, WorkDraft.class, options.approveRevisions()), context);
    }

    @Override
    public WorkView view(String id) {
        return context().transactions().required(em -> {
            Work work = MergeRows.standing(em, context().access(), id, LockModeType.NONE);
            return new WorkView(
                    work.getId(),
                    work.getVersion(),
                    work.getStatus(),
                    publicPart(mapper.draft(work)),
                    HoldingRows.ofWork(em, work.getId()),
                    work.getPublishedAt(),
                    work.getUpdatedAt());
        });
    }

    @Override
    public List<WorkSummary> sharingIdentifiers(WorkDraft draft) {
        context().requireValid(draft);
        Set<String> keys = IdentifierKeys.of(draft.identifiers());
        if (keys.isEmpty()) {
            return List.of();
        }
        return context()
                .transactions()
                .required(em -> em
                        .createQuery(
                                "select distinct e from Work e join e.identifierKeys k where k in :keys"
                                        + " and e.status <> :withdrawn order by e.id",
                                Work.class)
                        .setParameter("keys", keys)
                        .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                        .setMaxResults(MAX_SHARING)
                        .getResultList()
                        .stream()
                        .filter(this::isVisible)
                        .map(mapper::summary)
                        .toList());
    }

    /** A work as a merge plan has it. */
    MergeRecord mergeRecord(Work work) {
        return new MergeRecord(work.getId(), work.getVersion(), draftOf(work));
    }

    /** For merges: gives a work another content at once. */
    @Nullable
    String rewrite(Work work, WorkDraft draft) {
        touch(work);
        return replace(work, draft);
    }

    /** For merges: puts a work into a state that the lifecycle knows no way to. */
    void put(Work work, EntryStatus status, @Nullable String reason) {
        place(work, status, reason);
    }

    /** For merges: writes down what became of a work. */
    void recorded(EntityManager em, Work work, Action action, String reason, @Nullable String changes) {
        record(em, work, action, reason, changes);
    }

    /** What a source says of a work goes on to be completed by the records that were merged into it. */
    @Override
    protected WorkDraft imported(EntityManager em, Work existing, WorkDraft draft) {
        WorkDraft content = draft;
        if (existing.isMerged()) {
            for (WorkMerge merge : MergeRows.standingOn(em, existing.getId(), LockModeType.NONE)) {
                List<MergeRecord> records = new ArrayList<>();
                records.add(new MergeRecord(existing.getId(), existing.getVersion(), content));
                merge.mergedIds().forEach(id -> records.add(mergeRecord(em.find(Work.class, id))));
                content = new MergePlan(existing.getId(), records, merge.origins()).draft();
            }
        }
        return content;
    }

    @Override
    protected boolean takesImportsWithdrawn(Work entry) {
        return entry.mergeId() != null;
    }

    @Override
    protected Map<Work, List<Message>> remarks(EntityManager em, Map<Work, WorkDraft> written) {
        return new SharedIdentifiers(em, context().access().readScope(KIND)).remarks(written);
    }

    @Override
    protected Work newEntry() {
        return new Work();
    }

    @Override
    protected void apply(Work entry, WorkDraft draft) {
        entry.apply(draft);
    }

    @Override
    protected WorkDraft draftOf(Work entry) {
        return mapper.draft(entry);
    }

    @Override
    protected WorkSummary summaryOf(Work entry) {
        return mapper.summary(entry);
    }

    @Override
    protected WorkDraft publicPart(WorkDraft draft) {
        return draft.withoutCarried();
    }

    @Override
    protected void where(WorkQuery query, Conditions conditions) {
        conditions
                .whenGiven("e.type = :type", "type", query.type())
                .whenGiven("e.mainLanguage = :language", "language", query.language())
                .whenGiven("e.year >= :fromYear", "fromYear", query.fromYear())
                .whenGiven("e.year <= :untilYear", "untilYear", query.untilYear());
        WorkIdentifier identifier = query.identifier();
        if (identifier != null) {
            conditions.and(":identifierKey member of e.identifierKeys", "identifierKey", identifier.key());
        }
    }

    @Override
    protected String searchText(WorkDraft draft) {
        List<String> words = new ArrayList<>();
        if (draft.subtitles() != null) {
            words.addAll(draft.subtitles().texts().values());
        }
        draft.contributors().forEach(contributor -> words.add(contributor.displayName()));
        Host host = draft.host();
        if (host != null) {
            words.add(host.title());
        }
        draft.identifiers().forEach(identifier -> words.add(identifier.value()));
        for (SubjectTerm term : draft.terms()) {
            addGiven(words, term.term());
            addGiven(words, term.code());
        }
        return String.join(" ", words);
    }

    @Override
    protected SearchDetails searchDetails(WorkDraft draft) {
        List<String> names = new ArrayList<>();
        draft.contributors().forEach(contributor -> names.add(contributor.displayName()));
        List<String> keywords = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        for (SubjectTerm term : draft.terms()) {
            addGiven(keywords, term.term());
            addGiven(identifiers, term.code());
        }
        draft.identifiers().forEach(identifier -> identifiers.add(identifier.value()));
        List<String> words = new ArrayList<>();
        if (draft.subtitles() != null) {
            words.addAll(draft.subtitles().texts().values());
        }
        Host host = draft.host();
        if (host != null) {
            words.add(host.title());
        }
        addGiven(words, draft.imprint().publisher());
        return new SearchDetails(
                names,
                keywords,
                identifiers,
                String.join(" ", words),
                draft.year(),
                draft.type().name());
    }

    private static void addGiven(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
