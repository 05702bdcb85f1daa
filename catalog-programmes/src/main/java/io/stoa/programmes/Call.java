package io.stoa.programmes;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.CatalogEntry;
import io.stoa.core.error.Message;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A call for applications 计划发布、申报指南. What became of it stands in {@code CallProgress}. */
@Entity
@Table(name = "stoa_call")
public class Call extends CatalogEntry {

    @Column(name = "programme", length = 60, nullable = false)
    private String programme;

    @Convert(converter = InstantConverter.class)
    @Column(name = "opens_at", nullable = false)
    private Instant opensAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;

    @Convert(converter = CallTermsConverter.class)
    @Column(name = "details", nullable = false)
    private CallTerms terms;

    /** For the persistence provider and the catalogue. */
    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    void apply(CallDraft draft, ZoneId zone) {
        this.terms = draft.terms();
        this.programme = terms.programme();
        this.opensAt = terms.opensAt().atZone(zone).toInstant();
        this.closesAt = terms.closesAt().atZone(zone).toInstant();
    }

    /** {@return the code of the programme} */
    public String getProgramme() {
        return programme;
    }

    /** {@return when applications are first received, as announced} */
    public Instant getOpensAt() {
        return opensAt;
    }

    /** {@return when they are no longer received, as announced} */
    public Instant getClosesAt() {
        return closesAt;
    }

    /** {@return what applicants may rely on} */
    public CallTerms getTerms() {
        return terms;
    }

    /**
     * A message about this call, which names it by its title as {@code call} and by its id as {@code id}.
     *
     * @param code the message's code
     * @param namesAndValues what else the text names, as {@link Message#of} takes it
     * @return the message
     */
    public Message message(String code, @Nullable Object... namesAndValues) {
        return Message.of(code, "call", getTitles(), "id", getId()).and(namesAndValues);
    }

    /** {@return this call as the access policy looks at it} */
    public AccessSubject subject() {
        return subject(CallCatalog.KIND);
    }
}
