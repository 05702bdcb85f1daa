package io.stoa.core.rule;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Published rules. Only the end of their period is ever changed, from open to the start of the next. */
@Entity
@Table(name = "stoa_rule_set")
public class PublishedRuleSet {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "name", length = 60, nullable = false)
    private String name;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable LocalDate effectiveUntil;

    @Column(name = "content", nullable = false)
    private String content;

    @Column(name = "legal_source", length = 1000, nullable = false)
    private String legalSource;

    @Convert(converter = InstantConverter.class)
    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "published_by", length = 100, nullable = false)
    private String publishedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedRuleSet() {}

    PublishedRuleSet(String id, int revision, RuleSet rules) {
        this.id = id;
        this.name = rules.name();
        this.revision = revision;
        this.effectiveFrom = rules.effectiveFrom();
        this.effectiveUntil = rules.effectiveUntil();
        this.content = rules.content();
        this.legalSource = rules.legalSource();
        this.publishedAt = rules.publishedAt();
        this.publishedBy = rules.publishedBy();
    }

    RuleSet view() {
        return new RuleSet(name, effectiveFrom, effectiveUntil, content, legalSource, publishedAt, publishedBy);
    }

    boolean isOpenBefore(LocalDate day) {
        return effectiveUntil == null && effectiveFrom.isBefore(day);
    }

    void endOn(LocalDate day) {
        effectiveUntil = day;
    }
}
