package io.stoa.experts;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of an expert who is published: no contact data, no relations, no notes.
 *
 * @param id the id
 * @param version the version
 * @param status the state
 * @param providerId the organisation that keeps the entry
 * @param names the name by language
 * @param biography a short biography, or null
 * @param registers the registers that list the person
 * @param orcid the ORCID iD, or null
 * @param seniority the rank of the professional title, or null
 * @param title the professional title, or null
 * @param employer the present employer, or null
 * @param disciplines GB/T 13745 disciplines
 * @param industries GB/T 4754 industries
 * @param expertise what the person knows
 * @param languages the languages that the person can judge in
 * @param awards awards and achievements
 * @param talentProgrammes programmes that the person was chosen for
 * @param region GB/T 2260 code, or null
 * @param updatedAt when it last changed
 */
public record PublicExpertView(
        String id,
        long version,
        EntryStatus status,
        String providerId,
        LocalizedText names,
        @Nullable LocalizedText biography,
        List<PersonRegister> registers,
        @Nullable String orcid,
        @Nullable Seniority seniority,
        @Nullable String title,
        @Nullable String employer,
        List<String> disciplines,
        List<String> industries,
        List<Expertise> expertise,
        List<String> languages,
        List<Award> awards,
        List<TalentProgramme> talentProgrammes,
        @Nullable String region,
        Instant updatedAt) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the id
     * @param version the version
     * @param status the state
     * @param providerId the organisation that keeps the entry
     * @param names the name by language
     * @param biography a short biography, or null
     * @param registers the registers that list the person
     * @param orcid the ORCID iD, or null
     * @param seniority the rank of the professional title, or null
     * @param title the professional title, or null
     * @param employer the present employer, or null
     * @param disciplines GB/T 13745 disciplines
     * @param industries GB/T 4754 industries
     * @param expertise what the person knows
     * @param languages the languages that the person can judge in
     * @param awards awards and achievements
     * @param talentProgrammes programmes that the person was chosen for
     * @param region GB/T 2260 code, or null
     * @param updatedAt when it last changed
     */
    public PublicExpertView {
        registers = registers == null ? List.of() : List.copyOf(registers);
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        industries = industries == null ? List.of() : List.copyOf(industries);
        expertise = expertise == null ? List.of() : List.copyOf(expertise);
        languages = languages == null ? List.of() : List.copyOf(languages);
        awards = awards == null ? List.of() : List.copyOf(awards);
        talentProgrammes = talentProgrammes == null ? List.of() : List.copyOf(talentProgrammes);
    }
}
