package io.stoa.literature.delivery;

import io.stoa.core.persistence.InstantConverter;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ServiceType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agency that takes part in document delivery 合作机构. */
@Entity
@Table(name = "stoa_delivery_agency")
public class PartnerAgency {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "agency_type", length = 50, nullable = false)
    private String codeType;

    @Column(name = "agency_value", length = 100, nullable = false)
    private String codeValue;

    @Column(name = "name", length = 300, nullable = false)
    private String name;

    @Column(name = "library_id", length = 36)
    private @Nullable String libraryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier", length = 10, nullable = false)
    private SupplierTier tier;

    @Column(name = "region", length = 20)
    private @Nullable String region;

    @Column(name = "country", length = 2, nullable = false)
    private String country;

    @Column(name = "copies", nullable = false)
    private boolean copies;

    @Column(name = "loans", nullable = false)
    private boolean loans;

    @Column(name = "weight", nullable = false)
    private int weight;

    @Column(name = "usual_days", nullable = false)
    private int usualDays;

    @Column(name = "endpoint", length = 500)
    private @Nullable String endpoint;

    @Column(name = "secret_hash", length = 64)
    private @Nullable String secretHash;

    @Convert(converter = InstantConverter.class)
    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    @Column(name = "active", nullable = false)
    private boolean active;

    @Convert(converter = DeliveryJson.OfAddress.class)
    @Column(name = "address")
    private @Nullable DeliveryAddress address;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PartnerAgency() {}

    @SuppressWarnings("NullAway.Init")
    PartnerAgency(String id, AgencyDraft draft) {
        this.id = id;
        describe(draft);
    }

    void describe(AgencyDraft draft) {
        URI where = draft.endpoint();
        this.codeType = draft.code().type().value();
        this.codeValue = draft.code().value();
        this.name = draft.name();
        this.libraryId = draft.libraryId();
        this.tier = draft.tier();
        this.region = draft.region();
        this.country = draft.country();
        this.copies = draft.copies();
        this.loans = draft.loans();
        this.weight = draft.weight();
        this.usualDays = draft.usualDays();
        this.endpoint = where == null ? null : where.toString();
        this.address = draft.address();
        this.active = draft.active();
    }

    AgencyDraft draft() {
        return new AgencyDraft(
                code(), name, libraryId, tier, region, country, copies, loans, weight, usualDays, uri(), address,
                active);
    }

    AgencyView view() {
        return new AgencyView(id, version, draft(), secretHash != null, pausedUntil);
    }

    AgencyId code() {
        return AgencyId.of(codeType, codeValue);
    }

    @Nullable
    URI uri() {
        return endpoint == null ? null : URI.create(endpoint);
    }

    /** Whether it is one of this platform's own that needs no transport. */
    boolean isLocal() {
        return endpoint == null;
    }

    boolean serves(ServiceType service) {
        return service == ServiceType.LOAN ? loans : copies;
    }

    boolean isAskedAt(Instant now) {
        return active && (pausedUntil == null || !pausedUntil.isAfter(now));
    }

    boolean isProvenBy(@Nullable String securityCode) {
        return secretHash != null
                && securityCode != null
                && MessageDigest.isEqual(
                        secretHash.getBytes(StandardCharsets.US_ASCII),
                        Sha256.of(securityCode).getBytes(StandardCharsets.US_ASCII));
    }

    void proveBy(@Nullable String hash) {
        this.secretHash = hash;
    }

    void pauseUntil(@Nullable Instant until) {
        this.pausedUntil = until;
    }

    @Nullable
    DeliveryAddress address() {
        return address;
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return its version} */
    public long getVersion() {
        return version;
    }

    /** {@return its name} */
    public String getName() {
        return name;
    }

    /** {@return its organisation on this platform, or null if it is elsewhere} */
    public @Nullable String getLibraryId() {
        return libraryId;
    }

    /** {@return in which circle it supplies} */
    public SupplierTier getTier() {
        return tier;
    }

    /** {@return its region, or null} */
    public @Nullable String getRegion() {
        return region;
    }

    /** {@return its share of the requests of its tier} */
    public int getWeight() {
        return weight;
    }

    /** {@return in how many working days it usually supplies} */
    public int getUsualDays() {
        return usualDays;
    }
}
