package io.stoa.experts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an expert's description that is kept as JSON: everything that no list is searched by.
 *
 * @param registers the registers that list the person
 * @param otherNames former names, pinyin and other transliterations
 * @param orcid the ORCID iD, or null
 * @param title the professional title, or null
 * @param employments where the person works and worked
 * @param industries GB/T 4754 industries
 * @param expertise what the person knows
 * @param languages the languages that the person can judge in
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
public record ExpertDetails(
        List<PersonRegister> registers,
        List<String> otherNames,
        @Nullable String orcid,
        @Nullable String title,
        List<Employment> employments,
        List<String> industries,
        List<Expertise> expertise,
        List<String> languages,
        List<PersonRelation> relations,
        List<Collaboration> collaborations,
        List<Education> education,
        List<Award> awards,
        List<TalentProgramme> talentProgrammes,
        List<Absence> absences,
        @Nullable ContactDetails contact,
        List<Consent> consents,
        @Nullable String internalNotes) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param registers the registers that list the person
     * @param otherNames former names, pinyin and other transliterations
     * @param orcid the ORCID iD, or null
     * @param title the professional title, or null
     * @param employments where the person works and worked
     * @param industries GB/T 4754 industries
     * @param expertise what the person knows
     * @param languages the languages that the person can judge in
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
    public ExpertDetails {
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

    static ExpertDetails of(ExpertDraft draft) {
        return new ExpertDetails(
                draft.registers(),
                draft.otherNames(),
                draft.orcid(),
                draft.title(),
                draft.employments(),
                draft.industries(),
                draft.expertise(),
                draft.languages(),
                draft.relations(),
                draft.collaborations(),
                draft.education(),
                draft.awards(),
                draft.talentProgrammes(),
                draft.absences(),
                draft.contact(),
                draft.consents(),
                draft.internalNotes());
    }
}
