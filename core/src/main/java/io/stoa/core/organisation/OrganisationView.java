package io.stoa.core.organisation;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of an organisation.
 *
 * @param id its id
 * @param version its version
 * @param status its state
 * @param names its names by language
 * @param kind what kind of body it is
 * @param uscc unified social credit code, or null
 * @param ror ROR id, or null
 * @param region GB/T 2260 code, or null
 * @param country ISO 3166-1 alpha-2 code
 * @param parentId the organisation above it, or null
 * @param website its web address, or null
 * @param departments its departments
 */
public record OrganisationView(
        String id,
        long version,
        EntryStatus status,
        LocalizedText names,
        OrganisationKind kind,
        @Nullable String uscc,
        @Nullable String ror,
        @Nullable String region,
        String country,
        @Nullable String parentId,
        @Nullable String website,
        List<Department> departments) {}
