package io.stoa.oai.harvest;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that one node at a time works on. The lease of a node that died runs out. */
@MappedSuperclass
public abstract class Leased {

    @Column(name = "lease_token", length = 36)
    private @Nullable String leaseToken;

    @Convert(converter = InstantConverter.class)
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    /** For the persistence provider. */
    protected Leased() {}

    boolean isLeased(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    boolean isHeldUnder(String token) {
        return token.equals(leaseToken);
    }

    void lease(String token, Instant until) {
        this.leaseToken = token;
        this.leaseUntil = until;
    }

    void release() {
        this.leaseToken = null;
        this.leaseUntil = null;
    }

    /** {@return until when a node has it in hand, or null} */
    public @Nullable Instant getLeaseUntil() {
        return leaseUntil;
    }
}
