package io.stoa.literature;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that has a part in a work 责任者.
 *
 * @param role the part
 * @param family the family name with its particles, or null if the name is not divided
 * @param given the given names, or null
 * @param name the whole name, of a body or where it is not divided; or null
 * @param corporate whether it is a body 团体责任者 rather than a person
 * @param orcid a person's ORCID iD, or null
 * @param affiliations where a person works, as the work says
 */
public record Contributor(
        @NotNull ContributorRole role,
        @Nullable @Size(max = 300) String family,
        @Nullable @Size(max = 300) String given,
        @Nullable @Size(max = 1000) String name,
        boolean corporate,
        @Nullable @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> affiliations) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param role the part
     * @param family the family name with its particles, or null if the name is not divided
     * @param given the given names, or null
     * @param name the whole name, of a body or where it is not divided; or null
     * @param corporate whether it is a body 团体责任者 rather than a person
     * @param orcid a person's ORCID iD, or null
     * @param affiliations where a person works, as the work says
     */
    public Contributor {
        affiliations = affiliations == null ? List.of() : List.copyOf(affiliations);
    }

    /**
     * A person whose name is divided.
     *
     * @param role the part
     * @param family the family name
     * @param given the given names, or null
     * @return the contributor
     */
    public static Contributor person(ContributorRole role, String family, @Nullable String given) {
        return new Contributor(role, family, given, null, false, null, List.of());
    }

    /**
     * A person whose name is not divided into family and given names.
     *
     * @param role the part
     * @param name the whole name
     * @return the contributor
     */
    public static Contributor person(ContributorRole role, String name) {
        return new Contributor(role, null, null, name, false, null, List.of());
    }

    /**
     * A body.
     *
     * @param role the part
     * @param name its name
     * @return the contributor
     */
    public static Contributor body(ContributorRole role, String name) {
        return new Contributor(role, null, null, name, true, null, List.of());
    }

    /**
     * {@return the same with an ORCID iD}
     *
     * @param id the ORCID iD in any written form
     */
    public Contributor withOrcid(String id) {
        return new Contributor(role, family, given, name, corporate, id, affiliations);
    }

    /**
     * {@return the name in one line, such as {@code Müller, Anna}, {@code 张伟} or {@code CERN}}
     */
    public String displayName() {
        if (name != null) {
            return name;
        }
        if (given == null) {
            return family == null ? "" : family;
        }
        return family == null ? given : NameOrder.joined(family, given);
    }
}
