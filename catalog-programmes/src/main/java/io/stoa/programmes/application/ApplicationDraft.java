package io.stoa.programmes.application;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant writes; it may be incomplete until it is submitted.
 *
 * @param title the title of the project 项目名称
 * @param summary what it is about 摘要, or null
 * @param theme the code of the theme of the call, or null while that is left open
 * @param disciplines GB/T 13745 disciplines
 * @param keywords keywords
 * @param organisations who applies, the lead first
 * @param team the project team
 * @param budget the budget
 * @param answers the answers to the form
 */
public record ApplicationDraft(
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 10000) String summary,
        @Nullable @Size(max = 40) String theme,
        @Size(max = 50) List<@ValidIdentifier(IdentifierScheme.DISCIPLINE) String> disciplines,
        @Size(max = 50) List<@NotBlank @Size(max = 100) String> keywords,
        @Size(max = 20) List<@Valid ApplicantOrganisation> organisations,
        @Size(max = 100) List<@Valid TeamMember> team,
        @Size(max = 2000) List<@Valid BudgetLine> budget,
        @Size(max = 1000) List<@Valid FormAnswer> answers) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param title the title of the project 项目名称
     * @param summary what it is about 摘要, or null
     * @param theme the code of the theme of the call, or null while that is left open
     * @param disciplines GB/T 13745 disciplines
     * @param keywords keywords
     * @param organisations who applies, the lead first
     * @param team the project team
     * @param budget the budget
     * @param answers the answers to the form
     */
    public ApplicationDraft {
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        team = team == null ? List.of() : List.copyOf(team);
        budget = budget == null ? List.of() : List.copyOf(budget);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * Begins an application.
     *
     * @param title the title of the project
     * @return a draft with nothing else in it
     */
    public static ApplicationDraft titled(String title) {
        return new ApplicationDraft(
                title, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * {@return the same under another title}
     *
     * @param other the title
     */
    public ApplicationDraft withTitle(String other) {
        return new ApplicationDraft(other, summary, theme, disciplines, keywords, organisations, team, budget, answers);
    }

    /**
     * {@return the same with what it is about}
     *
     * @param text a summary
     * @param code the code of the theme
     */
    public ApplicationDraft about(@Nullable String text, String code) {
        return new ApplicationDraft(title, text, code, disciplines, keywords, organisations, team, budget, answers);
    }

    /**
     * {@return the same with its field}
     *
     * @param codes GB/T 13745 disciplines
     * @param words keywords
     */
    public ApplicationDraft inFields(List<String> codes, List<String> words) {
        return new ApplicationDraft(title, summary, theme, codes, words, organisations, team, budget, answers);
    }

    /**
     * {@return the same with who applies}
     *
     * @param applicants the organisations, the lead first
     */
    public ApplicationDraft by(ApplicantOrganisation... applicants) {
        return new ApplicationDraft(
                title, summary, theme, disciplines, keywords, List.of(applicants), team, budget, answers);
    }

    /**
     * {@return the same with a team}
     *
     * @param people the project team
     */
    public ApplicationDraft withTeam(TeamMember... people) {
        return new ApplicationDraft(
                title, summary, theme, disciplines, keywords, organisations, List.of(people), budget, answers);
    }

    /**
     * {@return the same with a budget}
     *
     * @param lines the budget
     */
    public ApplicationDraft withBudget(BudgetLine... lines) {
        return new ApplicationDraft(
                title, summary, theme, disciplines, keywords, organisations, team, List.of(lines), answers);
    }

    /**
     * {@return the same with answers}
     *
     * @param given the answers to the form
     */
    public ApplicationDraft withAnswers(FormAnswer... given) {
        return new ApplicationDraft(
                title, summary, theme, disciplines, keywords, organisations, team, budget, List.of(given));
    }

    /** {@return the organisation that leads, or null while none is named} */
    public @Nullable ApplicantOrganisation lead() {
        return organisations.isEmpty() ? null : organisations.get(0);
    }

    /** {@return who leads the project, or null while nobody is named} */
    public @Nullable TeamMember leader() {
        return team.stream()
                .filter(member -> member.role() == TeamRole.LEADER)
                .findFirst()
                .orElse(null);
    }

    /**
     * The sum of what comes from a source.
     *
     * @param source where the money comes from
     * @return minor units
     */
    public long total(FundingSource source) {
        return budget.stream()
                .filter(line -> line.source() == source)
                .mapToLong(BudgetLine::amount)
                .sum();
    }
}
