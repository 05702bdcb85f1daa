package io.stoa.experts.conflict;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A conflict that an expert declared; only the {@link ConflictRegister} writes it. */
@Entity
@Table(name = "stoa_declared_conflict")
public class DeclaredConflict {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "organiser_id", length = 36, nullable = false, updatable = false)
    private String organiserId;

    @Column(name = "expert_id", length = 36, nullable = false, updatable = false)
    private String expertId;

    @Column(name = "application_id", length = 200, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "reason", length = 1000, nullable = false)
    private String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "declared_at", nullable = false, updatable = false)
    private Instant declaredAt;

    @Column(name = "withdrawn_because", length = 1000)
    private @Nullable String withdrawnBecause;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected DeclaredConflict() {}

    DeclaredConflict(String id, ConflictDeclaration declaration, Instant now) {
        this.id = id;
        this.organiserId = declaration.organiserId();
        this.expertId = declaration.expertId();
        this.applicationId = declaration.applicationId();
        this.reason = declaration.reason();
        this.declaredAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void withdraw(String why) {
        this.withdrawnBecause = why;
    }

    boolean isWithdrawn() {
        return withdrawnBecause != null;
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(ConflictRegister.DECLARATION, id, organiserId);
    }

    DeclarationView view() {
        return new DeclarationView(
                id, version, organiserId, expertId, applicationId, reason, declaredAt, withdrawnBecause);
    }

    /** {@return the organisation that runs the panel} */
    public String getOrganiserId() {
        return organiserId;
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    /** {@return the application} */
    public String getApplicationId() {
        return applicationId;
    }

    long version() {
        return version;
    }
}
