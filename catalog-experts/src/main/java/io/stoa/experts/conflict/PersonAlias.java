package io.stoa.experts.conflict;

import io.stoa.core.json.Json;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Something by which an expert is, may be, or is known not to be known; only the {@link ConflictRegister} writes it. */
@Entity
@Table(name = "stoa_person_alias")
public class PersonAlias {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "expert_id", length = 36, nullable = false, updatable = false)
    private String expertId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 10, nullable = false, updatable = false)
    private AliasKind kind;

    @Column(name = "alias_value", length = 300, nullable = false, updatable = false)
    private String aliasValue;

    @Column(name = "alias_key", length = 80, nullable = false, updatable = false)
    private String aliasKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "certainty", length = 12, nullable = false)
    private Certainty certainty;

    @Column(name = "reason", length = 1000, nullable = false)
    private String reason;

    @Column(name = "decided_by", length = 100, nullable = false)
    private String decidedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PersonAlias() {}

    @SuppressWarnings("NullAway.Init")
    PersonAlias(String id, String expertId, Alias alias) {
        this.id = id;
        this.expertId = expertId;
        this.kind = alias.kind();
        this.aliasValue = alias.value().strip();
        this.aliasKey = key(alias);
    }

    /** What cannot be told apart is the same alias. */
    static String key(Alias alias) {
        return Json.contentHash(List.of(PersonForms.key(alias.kind(), alias.value())));
    }

    void decide(Certainty decision, String why, String who, Instant now) {
        this.certainty = decision;
        this.reason = why;
        this.decidedBy = who;
        this.decidedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    Alias alias() {
        return new Alias(kind, aliasValue, certainty);
    }

    AliasView view() {
        return new AliasView(id, version, expertId, kind, aliasValue, certainty, reason, decidedBy, decidedAt);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    /** {@return what was decided} */
    public Certainty getCertainty() {
        return certainty;
    }

    long version() {
        return version;
    }
}
