package io.stoa.experts.conflict;

import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.Employment;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonRelationKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which records the rules look at on a day. */
record RuleClock(ConflictRules rules, LocalDate day) {

    boolean lookAt(Employment employment) {
        LocalDate from = employment.from();
        return (from == null || !from.isAfter(day)) && lasted(rules.sameEmployer(), employment.until());
    }

    boolean lookAt(PersonRelation relation) {
        return lasted(period(relation.kind()), relation.until());
    }

    boolean lookAt(Collaboration collaboration) {
        PeriodRule rule = period(collaboration.kind());
        Integer years = rule.years();
        return rule.effect() != Effect.OFF && (years == null || collaboration.year() >= day.getYear() - years);
    }

    /** Whether somebody's adviser is looked at for those who had the same. */
    boolean lookAtAdviser(PersonRelation relation) {
        return relation.kind() == PersonRelationKind.STUDENT_OF && lasted(rules.commonAdviser(), relation.until());
    }

    private boolean lasted(PeriodRule rule, @Nullable LocalDate until) {
        Integer years = rule.years();
        return rule.effect() != Effect.OFF
                && (until == null || years == null || !until.isBefore(day.minusYears(years)));
    }

    private PeriodRule period(PersonRelationKind kind) {
        return switch (kind) {
            case ADVISER_OF, STUDENT_OF -> rules.adviser();
            case RELATIVE_OF -> rules.kinship();
            case DECLARED -> rules.declaredInterest();
        };
    }

    private PeriodRule period(CollaborationKind kind) {
        return switch (kind) {
            case CO_AUTHOR -> rules.coAuthor();
            case CO_INVENTOR -> rules.coInventor();
            case CO_INVESTIGATOR -> rules.coInvestigator();
        };
    }

    Effect effect(ConflictRule rule) {
        return switch (rule) {
            case SAME_PERSON -> rules.samePerson();
            case SAME_EMPLOYER -> rules.sameEmployer().effect();
            case KINSHIP -> rules.kinship().effect();
            case DECLARED_INTEREST -> rules.declaredInterest().effect();
            case ADVISER -> rules.adviser().effect();
            case COMMON_ADVISER -> rules.commonAdviser().effect();
            case CO_AUTHOR -> rules.coAuthor().effect();
            case CO_INVENTOR -> rules.coInventor().effect();
            case CO_INVESTIGATOR -> rules.coInvestigator().effect();
            case SAME_CALL -> rules.sameCall();
            case DECLARED_IN_REVIEW -> rules.declaredInReview();
        };
    }

    /** What follows where some evidence is confirmed, or none is. */
    Effect effect(ConflictRule rule, boolean confirmed) {
        Effect effect = effect(rule);
        return effect == Effect.BAR && !confirmed ? rules.unconfirmed() : effect;
    }

    static ConflictRule rule(PersonRelationKind kind) {
        return switch (kind) {
            case ADVISER_OF, STUDENT_OF -> ConflictRule.ADVISER;
            case RELATIVE_OF -> ConflictRule.KINSHIP;
            case DECLARED -> ConflictRule.DECLARED_INTEREST;
        };
    }

    static ConflictRule rule(CollaborationKind kind) {
        return switch (kind) {
            case CO_AUTHOR -> ConflictRule.CO_AUTHOR;
            case CO_INVENTOR -> ConflictRule.CO_INVENTOR;
            case CO_INVESTIGATOR -> ConflictRule.CO_INVESTIGATOR;
        };
    }
}
