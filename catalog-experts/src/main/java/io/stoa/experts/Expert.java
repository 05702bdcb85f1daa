package io.stoa.experts;

import io.stoa.core.catalog.CatalogEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expert 科技专家 or talent 科技人才. */
@Entity
@Table(name = "stoa_expert")
public class Expert extends CatalogEntry {

    @Column(name = "is_expert", nullable = false)
    private boolean expert;

    @Column(name = "is_talent", nullable = false)
    private boolean talent;

    @Enumerated(EnumType.STRING)
    @Column(name = "seniority", length = 12)
    private @Nullable Seniority seniority;

    @Convert(converter = ExpertDetailsConverter.class)
    @Column(name = "details", nullable = false)
    private ExpertDetails details;

    @ElementCollection
    @CollectionTable(name = "stoa_expert_discipline", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "discipline", length = 7, nullable = false)
    private Set<String> disciplines = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "stoa_expert_key", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "match_key", length = 80, nullable = false)
    private Set<String> matchKeys = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "stoa_expert_standing", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "standing", length = 70, nullable = false)
    private Set<String> standings = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "stoa_expert_consent", joinColumns = @JoinColumn(name = "expert_id"))
    @Column(name = "consent", length = 250, nullable = false)
    private Set<String> consents = new HashSet<>();

    /** For the persistence provider and the catalogue. */
    @SuppressWarnings("NullAway.Init")
    protected Expert() {}

    void apply(ExpertDraft draft) {
        this.expert = draft.registers().contains(PersonRegister.EXPERT);
        this.talent = draft.registers().contains(PersonRegister.TALENT);
        this.seniority = draft.seniority();
        this.details = ExpertDetails.of(draft);
        become(disciplines, Set.copyOf(draft.subjects()));
        become(matchKeys, PersonKeys.of(draft));
        become(standings, ExpertStanding.of(draft.employments(), draft.absences()));
        become(consents, draft.consents().stream().map(ExpertStanding::consent).collect(Collectors.toSet()));
    }

    private static void become(Set<String> kept, Set<String> wanted) {
        kept.removeIf(value -> !wanted.contains(value));
        kept.addAll(wanted);
    }

    /** {@return whether the person is listed as an expert who can judge} */
    public boolean isExpert() {
        return expert;
    }

    /** {@return whether the person is listed as a talent} */
    public boolean isTalent() {
        return talent;
    }

    /** {@return the rank of the professional title, or null} */
    public @Nullable Seniority getSeniority() {
        return seniority;
    }

    /** {@return the rest of the description} */
    public ExpertDetails getDetails() {
        return details;
    }
}
