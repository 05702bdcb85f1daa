package io.stoa.instruments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number by which an instrument can be found again, in the form in which numbers are compared. */
@Embeddable
public class InstrumentNumber {

    @Enumerated(EnumType.STRING)
    @Column(name = "scheme", length = 20, nullable = false)
    private DuplicateReason scheme;

    @Column(name = "normalised_value", length = MatchKeys.LENGTH, nullable = false)
    private String normalised;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected InstrumentNumber() {}

    InstrumentNumber(DuplicateReason scheme, String normalised) {
        this.scheme = scheme;
        this.normalised = normalised;
    }

    /** {@return what kind of number it is} */
    public DuplicateReason getScheme() {
        return scheme;
    }

    /** {@return the number without case, width, blanks and punctuation} */
    public String getNormalised() {
        return normalised;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstrumentNumber number
                && scheme == number.scheme
                && normalised.equals(number.normalised);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, normalised);
    }
}
