package io.stoa.experts.affinity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key under which somebody is found who knows something: a term, a code or one above it, or a language, with the best
 * evidence of each source. Kept with the entry and made anew whenever its description changes.
 */
@Embeddable
public class ExpertiseKey {

    /** A date that nobody gives, since databases delete rows of a set by all of their columns, and absent ones equal nothing. */
    private static final LocalDate UNKNOWN = LocalDate.of(1900, 1, 1);

    @Column(name = "lookup", length = 80, nullable = false)
    private String lookup;

    @Column(name = "source", length = 16, nullable = false)
    private String source;

    @Column(name = "as_of", nullable = false)
    private LocalDate asOf;

    @Column(name = "term", length = 200, nullable = false)
    private String term;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ExpertiseKey() {}

    ExpertiseKey(String lookup, String source, @Nullable LocalDate asOf, String term) {
        this.lookup = lookup;
        this.source = source;
        this.asOf = asOf == null ? UNKNOWN : asOf;
        this.term = term;
    }

    /** {@return the kind of the key and its value, such as {@code TERM:graphene} or {@code DISCIPLINE:140}} */
    public String getLookup() {
        return lookup;
    }

    /** {@return where it is known from: an {@link io.stoa.experts.ExpertiseSource}, or {@code CLASSIFIED}} */
    public String getSource() {
        return source;
    }

    /** {@return when it was last shown, or null if that is unknown} */
    public @Nullable LocalDate getAsOf() {
        return asOf.equals(UNKNOWN) ? null : asOf;
    }

    /** {@return the term or code as the entry has it} */
    public String getTerm() {
        return term;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpertiseKey key
                && lookup.equals(key.lookup)
                && source.equals(key.source)
                && asOf.equals(key.asOf)
                && term.equals(key.term);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lookup, source, asOf, term);
    }
}
