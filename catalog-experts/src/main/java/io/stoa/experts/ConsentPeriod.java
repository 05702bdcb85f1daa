package io.stoa.experts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A consent in the form in which draws look for it. */
@Embeddable
public class ConsentPeriod {

    @Column(name = "purpose", length = 200, nullable = false)
    private String purpose;

    @Column(name = "given_on", nullable = false)
    private LocalDate given;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ConsentPeriod() {}

    ConsentPeriod(Consent consent) {
        this.purpose = consent.purpose();
        this.given = consent.given();
        this.until = consent.until();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConsentPeriod that
                && purpose.equals(that.purpose)
                && given.equals(that.given)
                && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(purpose, given, until);
    }
}
