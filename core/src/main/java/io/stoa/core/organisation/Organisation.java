package io.stoa.core.organisation;

import io.stoa.core.catalog.CatalogEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation 单位. It is its own provider, so its staff keep its entry. */
@Entity
@Table(name = "stoa_organisation")
public class Organisation extends CatalogEntry {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20, nullable = false)
    private OrganisationKind kind;

    @Column(name = "uscc", length = 18)
    private @Nullable String uscc;

    @Column(name = "ror", length = 9)
    private @Nullable String ror;

    @Column(name = "country", length = 2, nullable = false)
    private String country;

    @Column(name = "parent_id", length = 36)
    private @Nullable String parentId;

    @Column(name = "website", length = 500)
    private @Nullable String website;

    @Convert(converter = DepartmentsConverter.class)
    @Column(name = "departments")
    private List<Department> departments = List.of();

    /** For the persistence provider and the catalogue. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    void apply(OrganisationDraft draft, @Nullable String normalisedUscc, @Nullable String normalisedRor) {
        this.kind = draft.kind();
        this.uscc = normalisedUscc;
        this.ror = normalisedRor;
        this.country = draft.country();
        this.parentId = draft.parentId();
        this.website = draft.website();
        this.departments = List.copyOf(draft.departments());
    }

    /** {@return what kind of body it is} */
    public OrganisationKind getKind() {
        return kind;
    }

    /** {@return its unified social credit code, or null} */
    public @Nullable String getUscc() {
        return uscc;
    }

    /** {@return its ROR id, or null} */
    public @Nullable String getRor() {
        return ror;
    }

    /** {@return its country, ISO 3166-1 alpha-2} */
    public String getCountry() {
        return country;
    }

    /** {@return the id of the organisation above it, or null} */
    public @Nullable String getParentId() {
        return parentId;
    }

    /** {@return its web address, or null} */
    public @Nullable String getWebsite() {
        return website;
    }

    /** {@return its departments} */
    public List<Department> getDepartments() {
        return departments;
    }
}
