package io.stoa.experts.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.RuleViolationException;
import io.stoa.experts.Collaboration;
import io.stoa.experts.CollaborationKind;
import io.stoa.experts.Employment;
import io.stoa.experts.PersonRelation;
import io.stoa.experts.PersonRelationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All people here are synthetic. */
class ConflictFinderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ORCID = "0000-0002-1825-0097";
    private static final String OTHER_ORCID = "0000-0001-5109-3700";

    @Test
    void finds_the_same_employer_across_width_punctuation_and_traditional_characters() {
        PersonProfile applicant = person("a", "李雷").worksAt("吉林大学（南岭）", null).build();
        PersonProfile expert = person("e", "王芳").worksAt("吉林大學(南岭)", null).build();
        Conflict conflict = only(expert, applicant);
        assertThat(conflict.rule()).isEqualTo(ConflictRule.SAME_EMPLOYER);
        assertThat(conflict.bars()).isTrue();
        assertThat(conflict.certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(conflict.reason().text(Locale.CHINESE)).contains("同一单位").contains("吉林大學");
    }

    @Test
    void counts_an_employer_for_three_years_after_it_was_left() {
        PersonProfile applicant = person("a", "李雷").worksAt("Institute", null).build();
        assertThat(conflicts(left("2023-03-01"), applicant)).hasSize(1);
        assertThat(conflicts(left("2023-02-28"), applicant)).isEmpty();
    }

    @Test
    void goes_by_the_employer_on_the_day_of_the_check() {
        PersonProfile applicant = person("a", "李雷").worksAt("Institute", null).build();
        PersonProfile moving =
                person("e", "王芳").worksAt("Institute", LocalDate.of(2026, 3, 2)).build();
        assertThat(conflicts(moving, applicant)).isEmpty();
        ConflictFinder later = ConflictFinder.over(
                List.of(ApplicationParties.of("A", applicant)), ConflictRules.usual(), DAY.plusDays(1));
        assertThat(later.conflictsOf(moving)).hasSize(1);
    }

    @Test
    void may_go_by_departments_and_does_not_take_an_unknown_one_for_clearance() {
        ConflictRules rules = ConflictRules.usual().withSameEmployer(PeriodRule.barring(3), true);
        PersonProfile physics = person("a", "李雷").employment(in("Physics")).build();
        assertThat(conflicts(rules, person("e", "王芳").employment(in("physics ")).build(), physics))
                .hasSize(1);
        assertThat(conflicts(rules, person("e", "王芳").employment(in("Law")).build(), physics))
                .isEmpty();
        List<Conflict> unknown =
                conflicts(rules, person("e", "王芳").employment(in(null)).build(), physics);
        assertThat(unknown).extracting(Conflict::certainty).containsExactly(Certainty.UNCONFIRMED);
        assertThat(unknown.get(0).bars()).isTrue();
    }

    @Test
    void bars_whoever_works_at_an_organisation_that_applies() {
        ApplicationParties parties = new ApplicationParties(
                "A",
                null,
                List.of(person("a", "李雷").worksAt("Elsewhere", null).build()),
                List.of(new InvolvedOrganisation("Partner Institute", "org-1")));
        PersonProfile expert = person("e", "王芳")
                .employment(new Employment("其他名称", "org-1", null, null, null))
                .build();
        List<Conflict> conflicts = ConflictFinder.over(List.of(parties), ConflictRules.usual(), DAY)
                .conflictsOf(expert);
        assertThat(conflicts).extracting(Conflict::rule).containsExactly(ConflictRule.SAME_EMPLOYER);
        assertThat(conflicts.get(0).evidence().get(0).applicantId()).isNull();
    }

    @Test
    void reads_relations_in_both_directions_and_drops_those_that_ended() {
        PersonRelation wife = relation(PersonRelationKind.RELATIVE_OF, "Wang Fang", null);
        assertThat(only(
                                person("e", "Wang Fang").build(),
                                person("a", "李雷").relation(wife).build())
                        .rule())
                .isEqualTo(ConflictRule.KINSHIP);
        assertThat(only(
                                person("e", "李雷").relation(wife).build(),
                                person("a", "FANG Wang").build())
                        .rule())
                .isEqualTo(ConflictRule.KINSHIP);
        PersonRelation ended = relation(PersonRelationKind.DECLARED, "Wang Fang", DAY.minusDays(1));
        assertThat(conflicts(
                        person("e", "Wang Fang").build(),
                        person("a", "李雷").relation(ended).build()))
                .isEmpty();
    }

    @Test
    void comes_to_no_harm_by_cyclic_adviser_relations() {
        PersonProfile expert = person("e", "Wang Fang")
                .relation(relation(PersonRelationKind.ADVISER_OF, "Li Lei", null))
                .relation(relation(PersonRelationKind.ADVISER_OF, "Wang Fang", null))
                .build();
        PersonProfile applicant = person("a", "Li Lei")
                .relation(relation(PersonRelationKind.ADVISER_OF, "Wang Fang", null))
                .relation(relation(PersonRelationKind.STUDENT_OF, "Li Lei", null))
                .build();
        Conflict conflict = only(expert, applicant);
        assertThat(conflict.rule()).isEqualTo(ConflictRule.ADVISER);
        assertThat(conflict.evidence()).hasSize(2);
    }

    @Test
    void looks_at_a_common_adviser_only_if_the_rules_say_so() {
        PersonProfile expert = person("e", "Wang Fang")
                .relation(relation(PersonRelationKind.STUDENT_OF, "Old Zhang", null))
                .build();
        PersonProfile applicant = person("a", "Li Lei")
                .relation(relation(PersonRelationKind.STUDENT_OF, "Zhang, Old", null))
                .build();
        assertThat(conflicts(expert, applicant)).isEmpty();
        assertThat(conflicts(ConflictRules.usual().withCommonAdviser(PeriodRule.barringForEver()), expert, applicant))
                .extracting(Conflict::rule)
                .containsExactly(ConflictRule.COMMON_ADVISER);
    }

    @Test
    void finds_work_done_together_within_five_years_named_by_either_or_by_its_title() {
        PersonProfile applicant = person("a", "Li Lei").orcid(ORCID).build();
        assertThat(only(
                                with(new Collaboration(
                                        CollaborationKind.CO_AUTHOR, "L. Lei", ORCID, "On carbon", 2021)),
                                applicant)
                        .certainty())
                .isEqualTo(Certainty.CONFIRMED);
        assertThat(conflicts(
                        with(new Collaboration(CollaborationKind.CO_AUTHOR, "L. Lei", ORCID, "On carbon", 2020)),
                        applicant))
                .isEmpty();
        Collaboration mine = new Collaboration(CollaborationKind.CO_INVENTOR, "Somebody", null, "Carbon sheets!", 2024);
        Collaboration theirs = new Collaboration(CollaborationKind.CO_INVENTOR, "Another", null, "CARBON SHEETS", 2024);
        Conflict sameWork =
                only(with(mine), person("a", "Li Lei").collaboration(theirs).build());
        assertThat(sameWork.rule()).isEqualTo(ConflictRule.CO_INVENTOR);
        assertThat(sameWork.certainty()).isEqualTo(Certainty.UNCONFIRMED);
    }

    @Test
    void takes_an_unconfirmed_email_for_a_conflict_and_a_rejected_one_for_none() {
        PersonProfile applicant = person("a", "Li Lei").email("LL@example.org").build();
        PersonProfile expert =
                person("e", "Wang Fang").unconfirmedEmail("ll@example.org ").build();
        Conflict own = only(expert, applicant);
        assertThat(own.rule()).isEqualTo(ConflictRule.SAME_PERSON);
        assertThat(own.bars()).isTrue();
        assertThat(own.certainty()).isEqualTo(Certainty.UNCONFIRMED);
        PersonProfile cleared = person("e", "Wang Fang")
                .alias(new Alias(AliasKind.EMAIL, "ll@example.org", Certainty.REJECTED))
                .build();
        assertThat(conflicts(cleared, applicant)).isEmpty();
    }

    @Test
    void warns_of_what_is_unconfirmed_if_the_rules_say_so_but_never_drops_it() {
        ConflictRules lenient = ConflictRules.usual().withDoubt(Effect.WARN, Effect.WARN);
        PersonProfile namesake = person("e", "张伟").build();
        assertThat(conflicts(lenient, namesake, person("a", "张伟").build()))
                .extracting(Conflict::effect)
                .containsExactly(Effect.WARN);
    }

    @Test
    void tells_namesakes_apart_by_what_is_surely_known_only() {
        PersonProfile expert = person("e", "张伟").orcid(ORCID).build();
        assertThat(conflicts(expert, person("a", "张伟").build())).hasSize(1);
        assertThat(conflicts(expert, person("a", "張偉").orcid(OTHER_ORCID).build()))
                .isEmpty();
        Alias unsure = new Alias(AliasKind.ORCID, OTHER_ORCID, Certainty.UNCONFIRMED);
        assertThat(conflicts(expert, person("a", "张伟").alias(unsure).build())).hasSize(1);
        PersonProfile looked = person("e", "张伟")
                .alias(new Alias(AliasKind.ORCID, OTHER_ORCID, Certainty.REJECTED))
                .build();
        assertThat(conflicts(looked, person("a", "张伟").orcid(OTHER_ORCID).build()))
                .isEmpty();
    }

    @Test
    void bars_an_applicant_from_every_other_application_of_the_call() {
        ApplicationParties own = new ApplicationParties(
                "A1", "call-1", List.of(person("a", "Wang Fang").build()), List.of());
        ApplicationParties rival = new ApplicationParties(
                "A2", "call-1", List.of(person("b", "Li Lei").build()), List.of());
        ApplicationParties elsewhere = new ApplicationParties(
                "A3", "call-2", List.of(person("c", "Zhao Min").build()), List.of());
        ConflictReport report = ConflictFinder.over(List.of(own, rival, elsewhere), ConflictRules.usual(), DAY)
                .report(List.of(person("e", "Wang Fang").build()));
        assertThat(report.between("e", "A1")).extracting(Conflict::rule).containsExactly(ConflictRule.SAME_PERSON);
        assertThat(report.between("e", "A2")).extracting(Conflict::rule).containsExactly(ConflictRule.SAME_CALL);
        assertThat(report.bars("e", "A3")).isFalse();
    }

    @Test
    void reports_an_unknown_employer_and_bars_if_the_rules_say_so() {
        PersonProfile applicant =
                person("a", "Li Lei").worksAt("Institute", null).build();
        PersonProfile unknown = PersonProfile.named("e", "Wang Fang").build();
        ConflictFinder finder =
                ConflictFinder.over(List.of(ApplicationParties.of("A", applicant)), ConflictRules.usual(), DAY);
        assertThat(finder.gapsOf(unknown))
                .extracting(MissingEvidence::rule)
                .containsExactly(ConflictRule.SAME_EMPLOYER);
        assertThat(finder.report(List.of(unknown)).bars("e", "A")).isFalse();
        ConflictRules strict = ConflictRules.usual().withDoubt(Effect.BAR, Effect.BAR);
        ConflictReport report = ConflictFinder.over(List.of(ApplicationParties.of("A", applicant)), strict, DAY)
                .report(List.of(unknown));
        assertThat(report.bars("e", "A")).isTrue();
        assertThat(report.gaps().get(0).reason().text(Locale.GERMAN)).contains("kein Arbeitgeber");
    }

    @Test
    void refuses_an_application_that_is_given_twice() {
        ApplicationParties parties =
                ApplicationParties.of("A17", person("a", "Li Lei").build());
        assertThatThrownBy(() -> ConflictFinder.over(List.of(parties, parties), ConflictRules.usual(), DAY))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("A17");
    }

    @Test
    void tells_a_reviewer_nothing_but_whether_to_keep_away() {
        PersonProfile relative = person("a", "Li Lei")
                .relation(relation(PersonRelationKind.RELATIVE_OF, "Wang Fang", null))
                .build();
        ConflictReport report = ConflictFinder.over(
                        List.of(ApplicationParties.of("A", relative)), ConflictRules.usual(), DAY)
                .report(List.of(person("e", "Wang Fang").build()));
        assertThat(report.forReviewer("e", List.of("A", "B")))
                .containsExactly(new ReviewerConflictView("A", true), new ReviewerConflictView("B", false));
        assertThat(report.forReviewer("e", List.of("A")).toString() + report.forApplicant("A"))
                .doesNotContain("Li Lei", "Wang Fang", "\"e\"", "expert");
    }

    /** The index must find what comparing every pair finds: each pair alone is looked at by an index of its own. */
    @Test
    void finds_in_bulk_what_it_finds_pair_by_pair() {
        SplittableRandom random = new SplittableRandom(7);
        List<ApplicationParties> applications = new ArrayList<>();
        List<PersonProfile> experts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            applications.add(ApplicationParties.of("A" + i, randomPerson(random, "a" + i)));
            experts.add(randomPerson(random, "e" + i));
        }
        ConflictReport bulk =
                ConflictFinder.over(applications, ConflictRules.usual(), DAY).report(experts);
        List<Conflict> single = new ArrayList<>();
        for (PersonProfile expert : experts) {
            for (ApplicationParties application : applications) {
                single.addAll(ConflictFinder.over(List.of(application), ConflictRules.usual(), DAY)
                        .conflictsOf(expert));
            }
        }
        assertThat(single).hasSizeGreaterThan(100);
        assertThat(bulk.conflicts()).isEqualTo(single);
    }

    private static PersonProfile randomPerson(SplittableRandom random, String id) {
        PersonProfile.Builder person =
                person(id, "Name" + random.nextInt(40)).worksAt("Org " + random.nextInt(30), null);
        for (int i = 0; i < 3; i++) {
            String other = "Name" + random.nextInt(40);
            person.relation(relation(PersonRelationKind.values()[random.nextInt(4)], other, null));
            person.collaboration(new Collaboration(
                    CollaborationKind.values()[random.nextInt(3)],
                    "Name" + random.nextInt(40),
                    null,
                    "A work of title " + random.nextInt(50),
                    2015 + random.nextInt(12)));
        }
        return person.build();
    }

    private static PersonProfile.Builder person(String id, String name) {
        return PersonProfile.named(id, name);
    }

    private static PersonProfile with(Collaboration collaboration) {
        return person("e", "Wang Fang").collaboration(collaboration).build();
    }

    private static PersonProfile left(String until) {
        return person("e", "王芳")
                .employment(new Employment("Institute", null, null, null, LocalDate.parse(until)))
                .build();
    }

    private static Employment in(@Nullable String department) {
        return new Employment("University", null, department, null, null, null);
    }

    private static PersonRelation relation(PersonRelationKind kind, String name, @Nullable LocalDate until) {
        return new PersonRelation(kind, name, null, null, until);
    }

    private static List<Conflict> conflicts(PersonProfile expert, PersonProfile applicant) {
        return conflicts(ConflictRules.usual(), expert, applicant);
    }

    private static List<Conflict> conflicts(ConflictRules rules, PersonProfile expert, PersonProfile applicant) {
        return ConflictFinder.over(List.of(ApplicationParties.of("A", applicant)), rules, DAY)
                .conflictsOf(expert);
    }

    private static Conflict only(PersonProfile expert, PersonProfile applicant) {
        List<Conflict> conflicts = conflicts(expert, applicant);
        assertThat(conflicts).hasSize(1);
        return conflicts.get(0);
    }
}
