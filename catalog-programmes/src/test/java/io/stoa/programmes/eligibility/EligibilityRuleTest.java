package io.stoa.programmes.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.json.Json;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.experts.Seniority;
import io.stoa.programmes.CallFixture;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Each rule at its bounds. */
class EligibilityRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static ApplicationFacts facts(
            @Nullable LocalDate born, @Nullable Seniority rank, int partners, long others) {
        return new ApplicationFacts(
                OrganisationKind.UNIVERSITY,
                "220102",
                LocalDate.of(2020, 6, 1),
                Collections.nCopies(partners, OrganisationKind.ENTERPRISE),
                3,
                born,
                rank,
                others,
                others,
                others);
    }

    private static boolean allows(EligibilityRule rule, ApplicationFacts facts) {
        return rule.check(facts) == null;
    }

    private static final ApplicationFacts FACTS = facts(LocalDate.of(1966, 1, 1), Seniority.ASSOCIATE, 1, 1);

    @Test
    void counts_full_years_of_age_on_the_day() {
        assertThat(allows(new LeaderAge(null, 60, DAY), FACTS)).isTrue();
        assertThat(allows(new LeaderAge(null, 59, DAY), FACTS)).isFalse();
        assertThat(allows(new LeaderAge(null, 59, DAY.minusDays(1)), FACTS)).isTrue();
        assertThat(allows(new LeaderAge(60, null, DAY), FACTS)).isTrue();
        assertThat(allows(new LeaderAge(61, null, DAY), FACTS)).isFalse();
    }

    @Test
    void refuses_where_what_it_asks_for_is_not_known() {
        ApplicationFacts unknown = new ApplicationFacts(null, null, null, List.of(), 0, null, null, 0, 0, 0);

        assertThat(allows(new LeaderAge(null, 60, DAY), unknown)).isFalse();
        assertThat(allows(new LeaderSeniority(Seniority.JUNIOR), unknown)).isFalse();
        assertThat(allows(new ApplicantKinds(List.of(OrganisationKind.UNIVERSITY)), unknown))
                .isFalse();
        assertThat(allows(new ApplicantRegions(List.of("220000")), unknown)).isFalse();
        assertThat(allows(new EstablishedBefore(DAY), unknown)).isFalse();
    }

    @Test
    void takes_a_rank_at_least_as_high() {
        assertThat(allows(new LeaderSeniority(Seniority.ASSOCIATE), FACTS)).isTrue();
        assertThat(allows(new LeaderSeniority(Seniority.JUNIOR), FACTS)).isTrue();
        assertThat(allows(new LeaderSeniority(Seniority.SENIOR), FACTS)).isFalse();
    }

    @Test
    void takes_trailing_zeros_of_a_region_for_all_that_lies_in_it() {
        assertThat(allows(new ApplicantRegions(List.of("220000")), FACTS)).isTrue();
        assertThat(allows(new ApplicantRegions(List.of("220100")), FACTS)).isTrue();
        assertThat(allows(new ApplicantRegions(List.of("220200", "210000")), FACTS))
                .isFalse();
        assertThat(allows(new ApplicantRegions(List.of("220102")), FACTS)).isTrue();
    }

    @Test
    void counts_organisations_people_and_time() {
        assertThat(allows(new ConsortiumSize(2, 2), FACTS)).isTrue();
        assertThat(allows(new ConsortiumSize(3, null), FACTS)).isFalse();
        assertThat(allows(new ConsortiumSize(null, 1), FACTS)).isFalse();
        assertThat(allows(new TeamSize(3, 3), FACTS)).isTrue();
        assertThat(allows(new TeamSize(4, null), FACTS)).isFalse();
        assertThat(allows(new ConsortiumIncludes(OrganisationKind.ENTERPRISE), FACTS))
                .isTrue();
        assertThat(allows(new ConsortiumIncludes(OrganisationKind.UNIVERSITY), FACTS))
                .isTrue();
        assertThat(allows(new ConsortiumIncludes(OrganisationKind.HOSPITAL), FACTS))
                .isFalse();
        assertThat(allows(new EstablishedBefore(LocalDate.of(2020, 6, 1)), FACTS))
                .isTrue();
        assertThat(allows(new EstablishedBefore(LocalDate.of(2020, 5, 31)), FACTS))
                .isFalse();
    }

    @Test
    void counts_the_application_itself() {
        assertThat(allows(new RunningApplications(2), FACTS)).isTrue();
        assertThat(allows(new RunningApplications(1), FACTS)).isFalse();
        assertThat(allows(new ApplicationsOfLeader(1), FACTS)).isFalse();
        assertThat(allows(new ApplicationsOfOrganisation(1), FACTS)).isFalse();
    }

    @Test
    void comes_back_from_json_as_it_went() {
        List<EligibilityRule> rules = CallFixture.fullTerms().eligibility();
        TypeReference<List<EligibilityRule>> type = new TypeReference<>() {};

        assertThat(Json.read(Json.write(rules, type), type)).isEqualTo(rules).hasSize(11);
    }
}
