package io.stoa.experts.conflict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * The rules on conflicts of interest 回避规则, published as the rule set {@value #NAME}. A check goes by the rules in force on its
 * day, and by {@link #usual()} where none were published.
 *
 * <pre>{@code
 * ruleSets.publish(RuleSetDraft.of(ConflictRules.NAME, LocalDate.of(2026, 1, 1),
 *         ConflictRules.usual().withCommonAdviser(PeriodRule.barring(5)), "the decision that they come from"));
 * }</pre>
 *
 * @param samePerson the expert is an applicant: BAR or WARN
 * @param sameEmployer they work or worked for the same employer
 * @param departmentsOnly whether employers count as the same only where the departments are the same or one of them is not
 *     known
 * @param kinship they are relatives
 * @param declaredInterest one of them declared an interest in the other
 * @param adviser one advised the other's thesis
 * @param commonAdviser they had the same adviser
 * @param coAuthor they published together
 * @param coInventor they made an invention together
 * @param coInvestigator they worked on a project together
 * @param sameCall the expert applies in the same call
 * @param declaredInReview the expert declared a conflict while judging
 * @param unconfirmed the most that follows where nothing is confirmed: BAR or WARN, since what is not confirmed never clears
 *     anybody
 * @param missingEvidence what follows where a rule could not be applied because something is not known
 */
public record ConflictRules(
        @NotNull @NotOff Effect samePerson,
        @NotNull @Valid PeriodRule sameEmployer,
        boolean departmentsOnly,
        @NotNull @Valid PeriodRule kinship,
        @NotNull @Valid PeriodRule declaredInterest,
        @NotNull @Valid PeriodRule adviser,
        @NotNull @Valid PeriodRule commonAdviser,
        @NotNull @Valid PeriodRule coAuthor,
        @NotNull @Valid PeriodRule coInventor,
        @NotNull @Valid PeriodRule coInvestigator,
        @NotNull Effect sameCall,
        @NotNull Effect declaredInReview,
        @NotNull @NotOff Effect unconfirmed,
        @NotNull Effect missingEvidence) {

    /** The name of the rule set. */
    public static final String NAME = "conflict-of-interest";

    /**
     * The rules that go where none were published, as Chinese and international funders commonly have them: relatives,
     * declared interests, advisers and students for ever, the same employer now or within three years, work done together
     * within five, the same call. A common adviser is left out. What is not confirmed bars; what is not known warns.
     *
     * @return the rules
     */
    public static ConflictRules usual() {
        return new ConflictRules(
                Effect.BAR,
                PeriodRule.barring(3),
                false,
                PeriodRule.barring(0),
                PeriodRule.barring(0),
                PeriodRule.barringForEver(),
                PeriodRule.off(),
                PeriodRule.barring(5),
                PeriodRule.barring(5),
                PeriodRule.barring(5),
                Effect.BAR,
                Effect.BAR,
                Effect.BAR,
                Effect.WARN);
    }

    /**
     * {@return these rules with another on the same employer}
     *
     * @param rule the rule
     * @param onlyDepartments whether departments must agree as well
     */
    public ConflictRules withSameEmployer(PeriodRule rule, boolean onlyDepartments) {
        return new ConflictRules(
                samePerson,
                rule,
                onlyDepartments,
                kinship,
                declaredInterest,
                adviser,
                commonAdviser,
                coAuthor,
                coInventor,
                coInvestigator,
                sameCall,
                declaredInReview,
                unconfirmed,
                missingEvidence);
    }

    /**
     * {@return these rules with another on a common adviser}
     *
     * @param rule the rule
     */
    public ConflictRules withCommonAdviser(PeriodRule rule) {
        return new ConflictRules(
                samePerson,
                sameEmployer,
                departmentsOnly,
                kinship,
                declaredInterest,
                adviser,
                rule,
                coAuthor,
                coInventor,
                coInvestigator,
                sameCall,
                declaredInReview,
                unconfirmed,
                missingEvidence);
    }

    /**
     * {@return these rules with others on what is not confirmed and not known}
     *
     * @param mostUnconfirmed the most that follows where nothing is confirmed: BAR or WARN
     * @param unknown what follows where a rule could not be applied
     */
    public ConflictRules withDoubt(Effect mostUnconfirmed, Effect unknown) {
        return new ConflictRules(
                samePerson,
                sameEmployer,
                departmentsOnly,
                kinship,
                declaredInterest,
                adviser,
                commonAdviser,
                coAuthor,
                coInventor,
                coInvestigator,
                sameCall,
                declaredInReview,
                mostUnconfirmed,
                unknown);
    }
}
