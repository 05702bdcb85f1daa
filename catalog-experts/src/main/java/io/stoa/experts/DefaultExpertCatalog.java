package io.stoa.experts;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryCatalog;
import io.stoa.core.catalog.EntryKind;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.affinity.ExpertiseKeys;
import io.stoa.experts.conflict.ConflictFeature;
import io.stoa.experts.draw.DrawFeature;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mapstruct.factory.Mappers;

final class DefaultExpertCatalog extends EntryCatalog<Expert, ExpertDraft, ExpertQuery, ExpertSummary>
        implements ExpertCatalog {

    private static final int MAX_SIMILAR = 100;

    private final ExpertsOptions options;
    private final ExpertMapper mapper = Mappers.getMapper(ExpertMapper.class);

    DefaultExpertCatalog(ModuleContext context, ExpertsOptions options) {
        super(new EntryKind<>(KIND, Expert.class, ExpertDraft.class, options.approveRevisions()), context);
        this.options = options;
    }

    @Override
    public PublicExpertView publicView(String id) {
        return context().transactions().required(em -> mapper.publicView(visible(em, id), today()));
    }

    @Override
    public List<SimilarPerson> similarTo(ExpertDraft draft) {
        context().requireValid(draft);
        context().access().require(Action.REGISTER, AccessSubject.ofProvider(KIND, null, providerOf(draft, "")));
        return context().transactions().required(em -> similar(em, draft));
    }

    @Override
    public EntryState erase(String id, long version, String reason) {
        String why = AuditReason.required(reason);
        return context().transactions().required(em -> {
            Expert expert = locked(em, id, version, ERASE);
            erase(expert, erased(expert));
            PersonalRecord.deleteOf(em, id);
            ConflictFeature.forget(em, id);
            DrawFeature.forget(em, id);
            em.flush();
            context().audit().forgetContent(em, KIND, id);
            record(em, expert, ERASE, why, null);
            return expert.state();
        });
    }

    @Override
    protected Expert newEntry() {
        return new Expert();
    }

    @Override
    protected void apply(Expert entry, ExpertDraft draft) {
        entry.apply(draft);
    }

    @Override
    protected ExpertDraft draftOf(Expert entry) {
        return mapper.draft(entry);
    }

    @Override
    protected ExpertSummary summaryOf(Expert entry) {
        return mapper.summary(entry, today());
    }

    @Override
    protected ExpertDraft publicPart(ExpertDraft draft) {
        return draft.toBuilder()
                .relations(List.of())
                .collaborations(List.of())
                .absences(List.of())
                .consents(List.of())
                .contact(null)
                .internalNotes(null)
                .build();
    }

    @Override
    protected void where(ExpertQuery query, Conditions conditions) {
        PersonRegister register = query.register();
        if (register != null) {
            conditions.and(
                    register == PersonRegister.EXPERT ? "e.expert = :listed" : "e.talent = :listed", "listed", true);
        }
        conditions.whenGiven("e.seniority = :seniority", "seniority", query.seniority());
        String discipline = query.discipline();
        if (discipline != null) {
            conditions.and(
                    "exists (select d from Expert x join x.disciplines d where x.id = e.id and d like :discipline)",
                    "discipline",
                    discipline.replaceAll("[^0-9]", "") + "%");
        }
    }

    @Override
    protected String searchText(ExpertDraft draft) {
        List<String> words = new ArrayList<>(draft.otherNames());
        draft.expertise().forEach(known -> words.add(known.term()));
        draft.employments().forEach(employment -> words.add(employment.organisation()));
        if (draft.title() != null) {
            words.add(draft.title());
        }
        return String.join(" ", words);
    }

    @Override
    protected SearchDetails searchDetails(ExpertDraft draft) {
        List<String> words = new ArrayList<>();
        draft.employments().forEach(employment -> words.add(employment.organisation()));
        if (draft.title() != null) {
            words.add(draft.title());
        }
        List<String> names = new ArrayList<>(draft.names().texts().values());
        names.addAll(draft.otherNames());
        return new SearchDetails(
                names,
                draft.expertise().stream().map(Expertise::term).toList(),
                draft.orcid() == null ? List.of() : List.of(draft.orcid()),
                String.join(" ", words),
                null,
                null,
                ExpertiseKeys.knowledge(draft));
    }

    private List<SimilarPerson> similar(EntityManager em, ExpertDraft draft) {
        Map<String, Set<SimilarityReason>> reasons = new LinkedHashMap<>();
        for (String key : PersonKeys.of(draft)) {
            em.createQuery(
                            "select e.id from Expert e join e.matchKeys k where k = :key and e.status <> :withdrawn"
                                    + " order by e.id",
                            String.class)
                    .setParameter("key", key)
                    .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                    .setMaxResults(MAX_SIMILAR)
                    .getResultList()
                    .forEach(id -> reasons.computeIfAbsent(id, i -> EnumSet.noneOf(SimilarityReason.class))
                            .add(Objects.requireNonNull(PersonKeys.reason(key))));
        }
        Set<String> employers = PersonKeys.employers(draft.employments());
        List<SimilarPerson> similar = new ArrayList<>();
        reasons.forEach((id, found) -> {
            Expert expert = em.find(Expert.class, id);
            if (isVisible(expert)) {
                similar.add(new SimilarPerson(summaryOf(expert), List.copyOf(withEmployer(found, employers, expert))));
            }
        });
        similar.sort(Comparator.comparing(person -> person.reasons().get(0)));
        return similar.stream().limit(MAX_SIMILAR).toList();
    }

    /** A name that two people share says little; with a common employer it says more. */
    private static Set<SimilarityReason> withEmployer(
            Set<SimilarityReason> found, Set<String> employers, Expert expert) {
        Set<String> common = PersonKeys.employers(expert.getDetails().employments());
        common.retainAll(employers);
        if (found.contains(SimilarityReason.NAME) && !common.isEmpty()) {
            found.remove(SimilarityReason.NAME);
            found.add(SimilarityReason.NAME_AND_EMPLOYER);
        }
        return found;
    }

    /** What is left of an erased person: where the entry belongs, and nothing of whom it was about. */
    private static ExpertDraft erased(Expert expert) {
        return ExpertDraft.named(LocalizedText.of("en", "–"))
                .providedBy(expert.getProviderId())
                .registers(expert.getDetails().registers())
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context().clock().instant(), options.zone());
    }
}
