package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.rule.RuleSetDraft;
import io.stoa.core.rule.RuleSets;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.assignment.Assigned;
import io.stoa.experts.assignment.Assignment;
import io.stoa.experts.assignment.AssignmentProblem;
import io.stoa.experts.assignment.ReviewedApplication;
import io.stoa.experts.assignment.Reviewer;
import io.stoa.experts.assignment.ReviewerAssigner;
import io.stoa.experts.conflict.Alias;
import io.stoa.experts.conflict.AliasKind;
import io.stoa.experts.conflict.AliasView;
import io.stoa.experts.conflict.ApplicationParties;
import io.stoa.experts.conflict.Certainty;
import io.stoa.experts.conflict.Conflict;
import io.stoa.experts.conflict.ConflictChecks;
import io.stoa.experts.conflict.ConflictDeclaration;
import io.stoa.experts.conflict.ConflictRegister;
import io.stoa.experts.conflict.ConflictReport;
import io.stoa.experts.conflict.ConflictRequest;
import io.stoa.experts.conflict.ConflictRule;
import io.stoa.experts.conflict.ConflictRules;
import io.stoa.experts.conflict.DeclarationView;
import io.stoa.experts.conflict.Effect;
import io.stoa.experts.conflict.PeriodRule;
import io.stoa.experts.conflict.PersonProfile;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictChecksTest extends ExpertsOnEveryStack {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private ConflictChecks checks;
    private ConflictRegister register;
    private Caller secretary;

    @BeforeEach
    void services() {
        checks = platform.get(ConflictChecks.class);
        register = platform.get(ConflictRegister.class);
        secretary = new Caller(
                "secretary-" + provider, "Secretary", provider, Set.of(PanelRoles.SECRETARY), Locale.ENGLISH);
    }

    @Test
    void finds_what_the_register_says_of_an_expert() {
        EntryState expert = publish(named("Wang Fang")
                .worksAt("吉林大学", LocalDate.of(2010, 9, 1))
                .relation(new PersonRelation(PersonRelationKind.ADVISER_OF, "Li Lei", null, null, null))
                .build());
        ConflictReport report = check(applicant("Li Lei").worksAt("吉林大學", null).build(), expert.id());
        assertThat(report.between(expert.id(), "A1"))
                .extracting(Conflict::rule)
                .containsExactly(ConflictRule.SAME_EMPLOYER, ConflictRule.ADVISER);
        assertThat(report.bars(expert.id(), "A1")).isTrue();
        assertThat(report.rules()).isEqualTo(ConflictRules.usual());
    }

    @Test
    void knows_an_employer_by_its_registered_names_in_any_language() {
        platform.as(Callers.administrator());
        LocalizedText names = LocalizedText.of("zh", "东方研究所" + provider).with("en", "Orient Institute " + provider);
        platform.get(OrganisationCatalog.class).register(OrganisationDraft.of(names, OrganisationKind.UNIVERSITY));
        EntryState expert =
                publish(named("Wang Fang").worksAt("东方研究所" + provider, null).build());
        ConflictReport report = check(
                applicant("Li Lei")
                        .worksAt("ORIENT Institute, " + provider, null)
                        .build(),
                expert.id());
        assertThat(report.between(expert.id(), "A1"))
                .extracting(Conflict::rule)
                .containsExactly(ConflictRule.SAME_EMPLOYER);
    }

    /** Known from other systems: an author was assigned the own paper through an e-mail address that nobody had confirmed. */
    @Test
    void bars_an_author_from_the_own_paper_through_an_unconfirmed_email() {
        EntryState expert =
                publish(named("Wang Fang").worksAt("Elsewhere", null).build());
        platform.as(secretary);
        Alias alias = new Alias(AliasKind.EMAIL, "fang.w@example.org", Certainty.UNCONFIRMED);
        AliasView recorded = register.record(expert.id(), alias, "given for a co-author");
        PersonProfile author = applicant("F. W.")
                .email("Fang.W@example.org")
                .worksAt("Here", null)
                .build();
        ConflictReport report = check(author, expert.id());
        assertThat(report.between(expert.id(), "A1"))
                .extracting(Conflict::rule, Conflict::certainty, Conflict::effect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        ConflictRule.SAME_PERSON, Certainty.UNCONFIRMED, Effect.BAR));
        AliasView rejected = register.decide(recorded.id(), recorded.version(), Certainty.REJECTED, "asked her");
        assertThat(check(author, expert.id()).conflicts()).isEmpty();
        register.decide(recorded.id(), rejected.version(), Certainty.CONFIRMED, "she remembers");
        assertThat(check(author, expert.id()).conflicts())
                .extracting(Conflict::certainty)
                .containsExactly(Certainty.CONFIRMED);
    }

    /** Known from other systems: with all scores zero, conflicts were assigned. */
    @Test
    void assigns_no_conflicted_pair_even_when_all_scores_are_zero() {
        List<String> experts = new ArrayList<>();
        List<ApplicationParties> applications = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            experts.add(publish(named("Expert " + i).worksAt("Org " + i, null).build())
                    .id());
            applications.add(ApplicationParties.of(
                    "A" + i,
                    PersonProfile.named("p" + i, "Applicant " + i)
                            .worksAt("Org " + (i + 1) % 4, null)
                            .build()));
        }
        platform.as(secretary);
        ConflictReport report = checks.check(ConflictRequest.of(provider, DAY, applications, experts));
        AssignmentProblem.Builder problem = AssignmentProblem.builder();
        experts.forEach(expert -> problem.reviewer(Reviewer.of(expert, 3)));
        List<String> ids =
                applications.stream().map(ApplicationParties::applicationId).toList();
        ids.forEach(id -> problem.application(ReviewedApplication.of(id, 3)));
        experts.forEach(expert -> ids.forEach(id -> problem.affinity(expert, id, 0)));
        report.forbidIn(problem, experts, ids);
        Assignment assignment = ReviewerAssigner.create().assign(problem.build());
        assertThat(assignment.pairs()).hasSize(12);
        for (Assigned pair : assignment.pairs()) {
            assertThat(report.bars(pair.reviewer(), pair.application())).isFalse();
        }
    }

    @Test
    void names_the_application_when_every_expert_is_in_conflict() {
        String expert =
                publish(named("Wang Fang").worksAt("Here", null).build()).id();
        ConflictReport report = check(applicant("Li Lei").worksAt("Here", null).build(), expert);
        AssignmentProblem.Builder problem = AssignmentProblem.builder()
                .reviewer(Reviewer.of(expert, 3))
                .application(ReviewedApplication.of("A1", 1))
                .affinity(expert, "A1", 0.5);
        report.forbidIn(problem, List.of(expert), List.of("A1"));
        assertThatThrownBy(() -> ReviewerAssigner.create().assign(problem.build()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessage("application A1: 0 eligible, 1 needed");
    }

    @Test
    void goes_by_the_rules_in_force_on_the_day() {
        EntryState expert = publish(named("Wang Fang")
                .employment(new Employment("Here", null, null, null, LocalDate.of(2050, 6, 1)))
                .build());
        PersonProfile applicant = applicant("Li Lei").worksAt("Here", null).build();
        platform.as(Callers.administrator());
        if (platform.get(RuleSets.class).history(ConflictRules.NAME).isEmpty()) {
            platform.get(RuleSets.class)
                    .publish(RuleSetDraft.of(
                            ConflictRules.NAME,
                            LocalDate.of(2051, 1, 1),
                            ConflictRules.usual().withSameEmployer(PeriodRule.barring(1), false),
                            "a decision"));
        }
        platform.as(secretary);
        List<ApplicationParties> parties = List.of(ApplicationParties.of("A1", applicant));
        assertThat(checks.check(ConflictRequest.of(provider, LocalDate.of(2051, 6, 1), parties, List.of(expert.id())))
                        .conflicts())
                .hasSize(1);
        assertThat(checks.check(ConflictRequest.of(provider, LocalDate.of(2051, 6, 2), parties, List.of(expert.id())))
                        .conflicts())
                .isEmpty();
        assertThat(checks.rules(LocalDate.of(2050, 12, 31))).isEqualTo(ConflictRules.usual());
    }

    @Test
    void refuses_rules_that_would_clear_what_is_unconfirmed() {
        platform.as(Callers.administrator());
        RuleSetDraft draft = RuleSetDraft.of(
                ConflictRules.NAME,
                LocalDate.of(2070, 1, 1),
                ConflictRules.usual().withDoubt(Effect.OFF, Effect.WARN),
                "a decision");
        assertThatThrownBy(() -> platform.get(RuleSets.class).publish(draft))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("BAR or WARN");
    }

    @Test
    void bars_by_what_an_expert_declared_until_it_is_withdrawn() {
        EntryState expert =
                publish(named("Wang Fang").worksAt("Elsewhere", null).build());
        PersonProfile applicant = applicant("Li Lei").worksAt("Here", null).build();
        platform.as(secretary);
        ConflictDeclaration declaration =
                new ConflictDeclaration(provider, expert.id(), "A1", "we quarrelled in court");
        DeclarationView declared = register.declare(declaration);
        assertThatThrownBy(() -> register.declare(declaration)).isInstanceOf(ConflictException.class);
        ConflictReport report = check(applicant, expert.id());
        assertThat(report.conflicts()).extracting(Conflict::rule).containsExactly(ConflictRule.DECLARED_IN_REVIEW);
        assertThat(report.forReviewer(expert.id(), List.of("A1")).toString()).doesNotContain("court");
        assertThat(register.declarations(provider, "A1"))
                .extracting(DeclarationView::id)
                .contains(declared.id());
        DeclarationView withdrawn = register.withdraw(declared.id(), declared.version(), "it was another");
        assertThat(check(applicant, expert.id()).conflicts()).isEmpty();
        assertThatThrownBy(() -> register.withdraw(declared.id(), withdrawn.version(), "again"))
                .isInstanceOf(ConflictException.class);
        platform.as(Callers.administrator());
        assertThat(platform.get(AuditTrail.class)
                        .of(new ResourceRef(ConflictRegister.DECLARATION, declared.id()), PageRequest.first(10))
                        .items())
                .extracting(AuditView::action)
                .containsExactly("conflict.declare", "conflict.declare");
    }

    @Test
    void records_an_alias_once_and_refuses_what_is_none() {
        EntryState expert = publish(named("Wang Fang").build());
        platform.as(secretary);
        Alias alias = new Alias(AliasKind.NAME, "Fang WANG-Li", Certainty.UNCONFIRMED);
        AliasView first = register.record(expert.id(), alias, "seen");
        AliasView again = register.record(
                expert.id(), new Alias(AliasKind.NAME, "wang li fang", Certainty.UNCONFIRMED), "seen again");
        assertThat(again).isEqualTo(first);
        assertThat(register.aliases(expert.id())).containsExactly(first);
        assertThatThrownBy(() -> register.record(
                        expert.id(), new Alias(AliasKind.NAME, "Fang Wang Li", Certainty.CONFIRMED), "sure"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(first.id());
        assertThatThrownBy(() -> register.record(
                        expert.id(), new Alias(AliasKind.EMAIL, "nobody", Certainty.UNCONFIRMED), "seen"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> register.record(
                        expert.id(), new Alias(AliasKind.ORCID, "0000-0002-1825-0098", Certainty.UNCONFIRMED), "seen"))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> register.decide(first.id(), first.version(), Certainty.UNCONFIRMED, "unsure"))
                .isInstanceOf(RuleViolationException.class);
        AliasView decided = register.decide(first.id(), first.version(), Certainty.CONFIRMED, "asked");
        assertThat(decided.decidedBy()).isEqualTo(secretary.id());
        assertThatThrownBy(() -> register.decide(first.id(), first.version(), Certainty.REJECTED, "late"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void checks_every_published_expert_and_hands_conflicts_out_one_by_one() {
        String here = publish(
                        named("Wang Fang").worksAt("Place " + provider, null).build())
                .id();
        register(named("Zhao Min").worksAt("Place " + provider, null).build());
        platform.as(secretary);
        List<Conflict> handedOut = new ArrayList<>();
        checks.each(
                ConflictRequest.of(
                        provider,
                        DAY,
                        List.of(ApplicationParties.of(
                                "A1",
                                applicant("Somebody of " + provider)
                                        .worksAt("Place " + provider, null)
                                        .build())),
                        List.of()),
                handedOut::add);
        assertThat(handedOut).extracting(Conflict::expertId).containsExactly(here);
    }

    @Test
    void tells_nothing_to_who_runs_no_panel_or_may_not_see_the_expert() {
        EntryState hidden = as(
                Callers.administrator(),
                () -> experts.register(ExpertDraft.named(LocalizedText.of("en", "Hidden"))
                        .providedBy(other)
                        .build()));
        platform.as(secretary);
        assertThatThrownBy(() -> check(applicant("Li Lei").build(), hidden.id()))
                .isInstanceOf(NotFoundException.class);
        platform.as(Callers.staffOf(provider));
        ConflictRequest request = ConflictRequest.of(
                provider,
                DAY,
                List.of(ApplicationParties.of("A1", applicant("Li Lei").build())),
                List.of());
        assertThatThrownBy(() -> checks.check(request)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void forgets_aliases_and_what_was_declared_with_an_erased_expert() {
        EntryState expert = publish(named("Wang Fang").build());
        platform.as(secretary);
        register.record(
                expert.id(), new Alias(AliasKind.EMAIL, "fang@example.org", Certainty.UNCONFIRMED), "on a paper");
        register.declare(new ConflictDeclaration(provider, expert.id(), "A9", "my brother"));
        as(Callers.staffOf(provider), () -> experts.erase(expert.id(), expert.version(), "on request"));
        platform.as(secretary);
        assertThatThrownBy(() -> register.aliases(expert.id())).isInstanceOf(NotFoundException.class);
        assertThat(register.declarations(provider, "A9"))
                .extracting(DeclarationView::reason)
                .containsExactly("–");
        long aliases = platform.transactions()
                .required(em -> em.createQuery(
                                "select count(a) from PersonAlias a where a.expertId = :expert", Long.class)
                        .setParameter("expert", expert.id())
                        .getSingleResult());
        assertThat(aliases).isZero();
    }

    private ConflictReport check(PersonProfile applicant, String expertId) {
        platform.as(secretary);
        return checks.check(
                ConflictRequest.of(provider, DAY, List.of(ApplicationParties.of("A1", applicant)), List.of(expertId)));
    }

    private static PersonProfile.Builder applicant(String name) {
        return PersonProfile.named("applicant", name);
    }
}
