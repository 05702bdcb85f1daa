package io.stoa.experts;

import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.HeadedDraft;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full description of an expert 科技专家 or talent 科技人才.
 *
 * The numbers of identity documents and bank accounts are not part of it: {@link PersonalRecords} keeps them apart and
 * encrypted.
 *
 * @param header what it has in common with every other entry; its subjects are GB/T 13745 disciplines
 * @param names the name by language 姓名
 * @param biography a short biography by language 简介, or null
 * @param registers the registers that list the person
 * @param otherNames former names, pinyin and other transliterations 曾用名、拼音
 * @param orcid the ORCID iD, or null
 * @param seniority the rank of the professional title 职称级别, or null
 * @param title the professional title 职称, or null
 * @param employments where the person works and worked
 * @param industries GB/T 4754 industries
 * @param expertise what the person knows
 * @param languages the languages that the person can judge in, BCP 47
 * @param relations relations that keep the person from judging others
 * @param collaborations what the person did together with others
 * @param education degrees
 * @param awards awards and achievements
 * @param talentProgrammes programmes that the person was chosen for
 * @param absences times in which the person judges nothing
 * @param contact how to reach the person, or null
 * @param consents what the person agreed to
 * @param internalNotes notes for the provider's own people, or null
 */
@ConsistentExpert
public record ExpertDraft(
        @NotNull @Valid EntryHeader header,
        @RequiredText @LocalizedLength(max = 200) LocalizedText names,
        @Nullable @LocalizedLength(max = 20000) LocalizedText biography,
        @Size(min = 1, max = 2) List<@NotNull PersonRegister> registers,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> otherNames,
        @Nullable @ValidIdentifier(IdentifierScheme.ORCID) String orcid,
        @Nullable Seniority seniority,
        @Nullable @Size(max = 100) String title,
        @Size(max = 100) List<@Valid Employment> employments,
        @Size(max = 50) List<@ValidIdentifier(IdentifierScheme.INDUSTRY) String> industries,
        @Size(max = 500) List<@Valid Expertise> expertise,
        @Size(max = 20) List<@ValidIdentifier(IdentifierScheme.LANGUAGE) String> languages,
        @Size(max = 500) List<@Valid PersonRelation> relations,
        @Size(max = 5000) List<@Valid Collaboration> collaborations,
        @Size(max = 20) List<@Valid Education> education,
        @Size(max = 200) List<@Valid Award> awards,
        @Size(max = 50) List<@Valid TalentProgramme> talentProgrammes,
        @Size(max = 100) List<@Valid Absence> absences,
        @Nullable @Valid ContactDetails contact,
        @Size(max = 50) List<@Valid Consent> consents,
        @Nullable @Size(max = 8000) String internalNotes)
        implements HeadedDraft {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param header what it has in common with every other entry; its subjects are GB/T 13745 disciplines
     * @param names the name by language 姓名
     * @param biography a short biography by language 简介, or null
     * @param registers the registers that list the person
     * @param otherNames former names, pinyin and other transliterations 曾用名、拼音
     * @param orcid the ORCID iD, or null
     * @param seniority the rank of the professional title 职称级别, or null
     * @param title the professional title 职称, or null
     * @param employments where the person works and worked
     * @param industries GB/T 4754 industries
     * @param expertise what the person knows
     * @param languages the languages that the person can judge in, BCP 47
     * @param relations relations that keep the person from judging others
     * @param collaborations what the person did together with others
     * @param education degrees
     * @param awards awards and achievements
     * @param talentProgrammes programmes that the person was chosen for
     * @param absences times in which the person judges nothing
     * @param contact how to reach the person, or null
     * @param consents what the person agreed to
     * @param internalNotes notes for the provider's own people, or null
     */
    public ExpertDraft {
        registers = registers == null ? List.of() : List.copyOf(registers);
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
        employments = employments == null ? List.of() : List.copyOf(employments);
        industries = industries == null ? List.of() : List.copyOf(industries);
        expertise = expertise == null ? List.of() : List.copyOf(expertise);
        languages = languages == null ? List.of() : List.copyOf(languages);
        relations = relations == null ? List.of() : List.copyOf(relations);
        collaborations = collaborations == null ? List.of() : List.copyOf(collaborations);
        education = education == null ? List.of() : List.copyOf(education);
        awards = awards == null ? List.of() : List.copyOf(awards);
        talentProgrammes = talentProgrammes == null ? List.of() : List.copyOf(talentProgrammes);
        absences = absences == null ? List.of() : List.copyOf(absences);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * Begins a description of an expert.
     *
     * @param names the name by language
     * @return a builder with everything else left open
     */
    public static ExpertDraftBuilder named(LocalizedText names) {
        return new ExpertDraftBuilder(names);
    }

    /**
     * {@return a builder that begins with this description}
     */
    public ExpertDraftBuilder toBuilder() {
        return new ExpertDraftBuilder(this);
    }

    @Override
    public LocalizedText titles() {
        return names;
    }

    @Override
    public @Nullable LocalizedText summaries() {
        return biography;
    }
}
