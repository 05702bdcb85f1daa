package io.stoa.experts.affinity;

import io.stoa.core.text.LocalizedText;
import io.stoa.experts.Collaboration;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertDetails;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.Expertise;
import io.stoa.experts.ExpertiseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer knows, as an affinity is reckoned from 评审专家画像.
 *
 * @param id the reviewer's id, unique among the reviewers
 * @param expertise terms and codes with their evidence
 * @param disciplines GB/T 13745 disciplines
 * @param industries GB/T 4754 industries
 * @param writings texts that tell what the reviewer works on
 */
public record ReviewerProfile(
        String id,
        List<Expertise> expertise,
        List<String> disciplines,
        List<String> industries,
        List<Writing> writings) {

    /**
     * A text that tells what a reviewer works on.
     *
     * @param text the text, such as the title of a publication
     * @param source where it comes from
     * @param asOf when it was written, or null if unknown
     */
    public record Writing(
            String text, ExpertiseSource source, @Nullable LocalDate asOf) {}

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the reviewer's id
     * @param expertise terms and codes with their evidence
     * @param disciplines GB/T 13745 disciplines
     * @param industries GB/T 4754 industries
     * @param writings texts that tell what the reviewer works on
     */
    public ReviewerProfile {
        expertise = expertise == null ? List.of() : List.copyOf(expertise);
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        industries = industries == null ? List.of() : List.copyOf(industries);
        writings = writings == null ? List.of() : List.copyOf(writings);
    }

    /**
     * What an entry of the register says: its expertise and classes, the biography, and what the person did together with
     * others.
     *
     * @param id the entry's id
     * @param draft the entry's description
     * @return the profile
     */
    public static ReviewerProfile of(String id, ExpertDraft draft) {
        return new ReviewerProfile(
                id,
                draft.expertise(),
                draft.subjects(),
                draft.industries(),
                writings(draft.biography(), draft.collaborations()));
    }

    /**
     * What an entry of the register says, as {@link #of(String, ExpertDraft)} takes it.
     *
     * @param expert the entry
     * @return the profile
     */
    public static ReviewerProfile of(Expert expert) {
        ExpertDetails details = expert.getDetails();
        return new ReviewerProfile(
                expert.getId(),
                details.expertise(),
                expert.getSubjects(),
                details.industries(),
                writings(expert.getSummaries(), details.collaborations()));
    }

    private static List<Writing> writings(@Nullable LocalizedText biography, List<Collaboration> collaborations) {
        List<Writing> writings = new ArrayList<>();
        if (biography != null) {
            biography
                    .texts()
                    .values()
                    .forEach(text -> writings.add(new Writing(text, ExpertiseSource.SELF_DECLARED, null)));
        }
        for (Collaboration done : collaborations) {
            if (done.what() != null) {
                writings.add(new Writing(done.what(), source(done), LocalDate.of(done.year(), 12, 31)));
            }
        }
        return writings;
    }

    private static ExpertiseSource source(Collaboration done) {
        return switch (done.kind()) {
            case CO_AUTHOR -> ExpertiseSource.PUBLICATION;
            case CO_INVENTOR -> ExpertiseSource.PATENT;
            case CO_INVESTIGATOR -> ExpertiseSource.PROJECT;
        };
    }
}
