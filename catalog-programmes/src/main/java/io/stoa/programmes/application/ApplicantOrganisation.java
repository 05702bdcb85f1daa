package io.stoa.programmes.application;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.core.organisation.OrganisationKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that applies 申报单位.
 *
 * @param name its name, as registered
 * @param creditCode its unified social credit code 统一社会信用代码, or null
 * @param kind what kind of body it is, or null while that is left open
 * @param region GB/T 2260 code of where it is registered, or null
 * @param establishedOn when it was established, or null
 */
public record ApplicantOrganisation(
        @NotBlank @Size(max = 200) String name,
        @Nullable @ValidIdentifier(IdentifierScheme.USCC) String creditCode,
        @Nullable OrganisationKind kind,
        @Nullable @ValidIdentifier(IdentifierScheme.REGION) String region,
        @Nullable LocalDate establishedOn) {}
