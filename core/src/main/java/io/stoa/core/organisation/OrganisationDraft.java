package io.stoa.core.organisation;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is said to be.
 *
 * @param source the system that the entry comes from, or null
 * @param sourceId its id there, or null
 * @param names its names by language, at most 300 characters each
 * @param kind what kind of body it is
 * @param uscc unified social credit code 统一社会信用代码 (GB 32100-2015), or null for bodies without one
 * @param ror ROR id, or null
 * @param region GB/T 2260 code, six digits, or null for bodies abroad
 * @param country ISO 3166-1 alpha-2 code
 * @param parentId the id of the organisation above it, or null
 * @param website its web address, or null
 * @param departments its departments; at most 500
 */
public record OrganisationDraft(
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 200) String sourceId,
        @RequiredText @LocalizedLength(max = 300) LocalizedText names,
        @NotNull OrganisationKind kind,
        @Nullable @ValidIdentifier(IdentifierScheme.USCC) String uscc,
        @Nullable @ValidIdentifier(IdentifierScheme.ROR) String ror,
        @Nullable @ValidIdentifier(IdentifierScheme.REGION) String region,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 36) String parentId,

        @Nullable @Size(max = 500) @ValidIdentifier(IdentifierScheme.URL)
        String website,

        @Size(max = 500) List<@Valid Department> departments)
        implements EntryDraft {

    /**
     * Copies the departments.
     *
     * @param source the system that the entry comes from
     * @param sourceId its id there
     * @param names its names
     * @param kind what kind of body it is
     * @param uscc unified social credit code
     * @param ror ROR id
     * @param region GB/T 2260 code
     * @param country ISO 3166-1 alpha-2 code
     * @param parentId the organisation above it
     * @param website its web address
     * @param departments its departments
     */
    public OrganisationDraft {
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    /**
     * A Chinese organisation with nothing but what it must have.
     *
     * @param names its names
     * @param kind what kind of body it is
     * @return the draft
     */
    public static OrganisationDraft of(LocalizedText names, OrganisationKind kind) {
        return new OrganisationDraft(null, null, names, kind, null, null, null, "CN", null, null, List.of());
    }

    /**
     * {@return the same with a unified social credit code}
     *
     * @param code the code
     */
    public OrganisationDraft withUscc(String code) {
        return new OrganisationDraft(
                source, sourceId, names, kind, code, ror, region, country, parentId, website, departments);
    }

    /**
     * {@return the same with a ROR id}
     *
     * @param id the id
     */
    public OrganisationDraft withRor(String id) {
        return new OrganisationDraft(
                source, sourceId, names, kind, uscc, id, region, country, parentId, website, departments);
    }

    /**
     * {@return the same in a region}
     *
     * @param code a GB/T 2260 code
     */
    public OrganisationDraft withRegion(String code) {
        return new OrganisationDraft(
                source, sourceId, names, kind, uscc, ror, code, country, parentId, website, departments);
    }

    /**
     * {@return the same below another organisation}
     *
     * @param parent the id of the organisation above it, or null
     */
    public OrganisationDraft withParent(@Nullable String parent) {
        return new OrganisationDraft(
                source, sourceId, names, kind, uscc, ror, region, country, parent, website, departments);
    }

    /**
     * {@return the same with these departments}
     *
     * @param all the departments
     */
    public OrganisationDraft withDepartments(List<Department> all) {
        return new OrganisationDraft(source, sourceId, names, kind, uscc, ror, region, country, parentId, website, all);
    }

    /**
     * {@return the same with these names}
     *
     * @param texts names by language
     */
    public OrganisationDraft withNames(LocalizedText texts) {
        return new OrganisationDraft(
                source, sourceId, texts, kind, uscc, ror, region, country, parentId, website, departments);
    }

    /**
     * {@return the same, known in another system}
     *
     * @param system the system's name
     * @param id its id there
     */
    public OrganisationDraft withSource(String system, String id) {
        return new OrganisationDraft(
                system, id, names, kind, uscc, ror, region, country, parentId, website, departments);
    }

    @Override
    public @Nullable String providerId() {
        return null;
    }

    @Override
    public @Nullable String department() {
        return null;
    }

    @Override
    public LocalizedText titles() {
        return names;
    }

    @Override
    public @Nullable LocalizedText summaries() {
        return null;
    }

    @Override
    public List<String> subjects() {
        return List.of();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
