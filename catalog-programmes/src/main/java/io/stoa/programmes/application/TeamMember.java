package io.stoa.programmes.application;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.experts.Seniority;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the project team 项目组成员.
 *
 * @param name the name
 * @param role what the person does
 * @param otherNames former names and transliterations
 * @param organisation where the person works
 * @param expertId the person in the register of experts, or null
 * @param orcid the ORCID iD, or null
 * @param bornOn the date of birth, or null
 * @param seniority the rank of the title 职称级别, or null
 * @param title the title 职称, or null
 * @param email an address, or null
 * @param phone a telephone number, or null
 */
public record TeamMember(
        @NotBlank @Size(max = 200) String name,
        @NotNull TeamRole role,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> otherNames,
        @NotBlank @Size(max = 200) String organisation,
        @Nullable @Size(max = 36) String expertId,
        @Nullable @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
        @Nullable LocalDate bornOn,
        @Nullable Seniority seniority,
        @Nullable @Size(max = 100) String title,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 40) String phone) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param name the name
     * @param role what the person does
     * @param otherNames former names and transliterations
     * @param organisation where the person works
     * @param expertId the person in the register of experts, or null
     * @param orcid the ORCID iD, or null
     * @param bornOn the date of birth, or null
     * @param seniority the rank of the title 职称级别, or null
     * @param title the title 职称, or null
     * @param email an address, or null
     * @param phone a telephone number, or null
     */
    public TeamMember {
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
    }

    /**
     * A leader of whom only the name and the organisation are known.
     *
     * @param name the name
     * @param organisation where the person works
     * @return the leader
     */
    public static TeamMember leader(String name, String organisation) {
        return new TeamMember(name, TeamRole.LEADER, List.of(), organisation, null, null, null, null, null, null, null);
    }

    /**
     * A member of whom only the name and the organisation are known.
     *
     * @param name the name
     * @param organisation where the person works
     * @return the member
     */
    public static TeamMember member(String name, String organisation) {
        return new TeamMember(name, TeamRole.MEMBER, List.of(), organisation, null, null, null, null, null, null, null);
    }

    /**
     * {@return the same with what eligibility may ask}
     *
     * @param birthday the date of birth
     * @param rank the rank of the title
     */
    public TeamMember born(LocalDate birthday, Seniority rank) {
        return new TeamMember(
                name, role, otherNames, organisation, expertId, orcid, birthday, rank, title, email, phone);
    }

    /**
     * {@return the same with an ORCID iD}
     *
     * @param iD the ORCID iD
     */
    public TeamMember withOrcid(String iD) {
        return new TeamMember(
                name, role, otherNames, organisation, expertId, iD, bornOn, seniority, title, email, phone);
    }

    /**
     * {@return the same with ways to reach the person}
     *
     * @param address an e-mail address
     * @param number a telephone number, or null
     */
    public TeamMember reachedAt(String address, @Nullable String number) {
        return new TeamMember(
                name, role, otherNames, organisation, expertId, orcid, bornOn, seniority, title, address, number);
    }
}
